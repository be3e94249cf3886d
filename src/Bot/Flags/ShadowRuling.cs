using ModerationBot.Bot.Screening;

namespace ModerationBot.Bot.Flags;

/// <summary>
/// Table <c>shadow_rulings</c>: what a policy on trial said of one verdict, beside the live one. Only texts that either of
/// the two flags have a row. Nobody is alerted by it.
/// </summary>
internal sealed class ShadowRuling
{
    public long Id { get; init; }

    /// <summary>The policy on trial.</summary>
    public required long PolicyId { get; init; }

    public required long VerdictId { get; init; }

    public StoredVerdict Verdict { get; init; } = null!;

    public required string GroupId { get; init; }

    /// <summary>Whether the policy on trial flags it.</summary>
    public required bool Flagged { get; init; }

    /// <summary>Whether the live policy flags it.</summary>
    public required bool LiveFlagged { get; init; }

    /// <summary>Grounds and identifier types of the one that flags it, most certain first.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    public required DateTimeOffset RuledAt { get; init; }
}
