using ModerationBot.Detection;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>The flags of one thread that the filter keeps, most urgent first. Public because Razor components are.</summary>
public sealed record Situation
{
    public required string GroupId { get; init; }

    public required string GroupName { get; init; }

    /// <summary>The group's time zone.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>Start of the thread's post when it is not shown as a card itself; null when it is, or is not known.</summary>
    public required string? Post { get; init; }

    /// <summary>Kinds of that post's attachments; none when the post is not known or has none.</summary>
    public required IReadOnlyList<string> PostAttachments { get; init; }

    /// <summary>Web address of that post on the platform; null when it is not known.</summary>
    public required string? PostPermalink { get; init; }

    /// <summary>At least one, at most <see cref="MostCards"/>.</summary>
    public required IReadOnlyList<QueueCard> Cards { get; init; }

    /// <summary>The same, but the post that the comments stand under is read before them.</summary>
    public IReadOnlyList<QueueCard> InReadingOrder => [.. Cards.OrderBy(card => card.Kind == ContentKind.Post ? 0 : 1)];

    /// <summary>Flags of the thread that the filter keeps and that no card shows.</summary>
    public required int More { get; init; }

    /// <summary>Risk x age of the most urgent flag: see <see cref="QueueUrgency"/>.</summary>
    public required double Urgency { get; init; }

    /// <summary>Cards of one situation on a page: a thread gone wild must not push everything else away.</summary>
    public const int MostCards = 12;
}
