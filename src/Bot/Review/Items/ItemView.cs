using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review.Items.Asking;
using ModerationBot.Bot.Review.Items.Authors;
using ModerationBot.Bot.Review.Items.Changes;
using ModerationBot.Bot.Review.Items.Matches;
using ModerationBot.Bot.Review.Items.Threads;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Review.Items;

/// <summary>Everything that a person needs to decide on one flag.</summary>
internal sealed record ItemView
{
    public required long FlagId { get; init; }

    public required int Version { get; init; }

    public required FlagState State { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>Grounds and identifier types, most certain first.</summary>
    public required IReadOnlyList<CategoryTag> Categories { get; init; }

    public required string GroupId { get; init; }

    public required string GroupName { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    public required ContentKind Kind { get; init; }

    /// <summary>What the platform shows of the item.</summary>
    public required ItemState OnPlatform { get; init; }

    /// <summary>The text that was judged.</summary>
    public required MemberText Text { get; init; }

    /// <summary>The same text cut at its marks.</summary>
    public required IReadOnlyList<TextPiece> Pieces { get; init; }

    /// <summary><c>fr</c> or <c>en</c>; null when it could not be told.</summary>
    public required string? Language { get; init; }

    public required IReadOnlyList<ItemReason> Reasons { get; init; }

    public required HalfScore Discriminates { get; init; }

    public required HalfScore Identifies { get; init; }

    /// <summary>What could not be judged: codes of <see cref="Detection.NotJudged"/>, each once.</summary>
    public required IReadOnlyList<string> NotJudged { get; init; }

    public required IReadOnlyList<string> Attachments { get; init; }

    /// <summary>Whether it was judged under another text.</summary>
    public required bool HasContext { get; init; }

    /// <summary>What it answers to; null for a post and when it is not stored.</summary>
    public required MemberText? Parent { get; init; }

    /// <summary>The post that opened the thread, when it is not the parent; null otherwise.</summary>
    public required MemberText? Post { get; init; }

    public required string? Pseudonym { get; init; }

    /// <summary>Whether the author's name is kept; it is shown on request alone.</summary>
    public required bool NameKept { get; init; }

    /// <summary>What the author's flags of 90 days came to.</summary>
    public required AuthorPast Author { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>Number of the revision that was judged, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>Number of the latest revision; larger than <see cref="Revision"/> when it was edited since.</summary>
    public required int Revisions { get; init; }

    /// <summary>Every version of the text that is known.</summary>
    public required EditTrail Edits { get; init; }

    /// <summary>The comments around it.</summary>
    public required ThreadAround Around { get; init; }

    public required string? Permalink { get; init; }

    /// <summary>How its author could ask the same; null when nothing in it identifies a patient.</summary>
    public required RewriteView? Rewrite { get; init; }

    /// <summary>How many people match what it says of a patient; null when nothing can be counted.</summary>
    public required MatchView? Matches { get; init; }

    /// <summary>The form that asks its author to edit; null when there is no text left to ask about.</summary>
    public required AskView? Ask { get; init; }

    /// <summary>Until when its author has time to edit; null when the author was not asked.</summary>
    public required DateTimeOffset? DueAt { get; init; }

    /// <summary>Whether the platform can hide it from members.</summary>
    public required bool CanHide { get; init; }

    /// <summary>The group's own rules, by id, in the reader's language.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Rules { get; init; }

    /// <summary>Whether the group lets decisions be learnt from.</summary>
    public required bool Teaches { get; init; }
}
