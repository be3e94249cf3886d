using System.Text.Json.Serialization;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Statements;

/// <summary>What a statement is about, as codes, ids and times: enough to write it in any language, and nothing a member wrote.</summary>
internal sealed record StatementCase
{
    public required long DecisionId { get; init; }

    public required string GroupId { get; init; }

    public required string GroupName { get; init; }

    /// <summary>IANA name of the group's time zone.</summary>
    public required string TimeZone { get; init; }

    /// <summary>A code of <see cref="Review.DecisionPayload.Code"/>: <c>remove</c>, <c>hide</c> or <c>ask_edit</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>A code of <see cref="Review.DecisionReasons"/>.</summary>
    public required string Reason { get; init; }

    /// <summary>Id of the group's own rule that was cited; null when none was.</summary>
    public string? RuleId { get; init; }

    /// <summary>That rule as it read on the day; null when none was cited.</summary>
    public LocalizedText? Rule { get; init; }

    public required ContentKind Kind { get; init; }

    /// <summary>Kinds of the attachments, such as <c>photo</c>.</summary>
    public required IReadOnlyList<string> Attachments { get; init; }

    /// <summary><c>fr</c> or <c>en</c>: the language of the message, else of the group.</summary>
    public required string Language { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>What became of the decision on the platform: a code of <see cref="Carried"/>.</summary>
    public required string Carried { get; init; }

    /// <summary>When the platform carried it out; null when it did not.</summary>
    public DateTimeOffset? CarriedAt { get; init; }

    /// <summary>End of the author's time to edit; null where there is none.</summary>
    public DateTimeOffset? EditUntil { get; init; }

    /// <summary>Until when the author may appeal.</summary>
    public required DateTimeOffset AppealUntil { get; init; }

    /// <summary>Identifier types that were found, in their fixed order.</summary>
    public required IReadOnlyList<string> Identifiers { get; init; }

    /// <summary>The detectors that found something, as <c>name@version</c>.</summary>
    public required IReadOnlyList<string> Detectors { get; init; }

    /// <summary>Whether a member had reported the message before.</summary>
    public required bool FromNotice { get; init; }

    /// <summary>Whether the reason is a ground of law.</summary>
    [JsonIgnore]
    public bool IsLegal => Reason == Review.DecisionReasons.PatientIdentifiable || Grounds.All.Contains(Reason);

    [JsonIgnore]
    public bool IsPatient => Reason == Review.DecisionReasons.PatientIdentifiable;

    [JsonIgnore]
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}
