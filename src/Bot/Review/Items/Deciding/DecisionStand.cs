namespace ModerationBot.Bot.Review.Items.Deciding;

/// <summary>How one reader stands towards a flag: who else has to do with it, and what the reader may do. Public because Razor components are.</summary>
public sealed record DecisionStand
{
    /// <summary>Whether the reader wrote it, or what it answers to: somebody else decides.</summary>
    public required bool IsOwnAffair { get; init; }

    /// <summary>Who is looking at it now; null when nobody is.</summary>
    public required ClaimSign? Claim { get; init; }

    /// <summary>Whether keeping it takes two people.</summary>
    public required bool NeedsTwo { get; init; }

    /// <summary>Who said the first yes; null when nobody did.</summary>
    public required Colleague? ProposedBy { get; init; }

    /// <summary>Who was asked to decide; null when nobody in particular was, or when the owners were.</summary>
    public required Colleague? EscalatedTo { get; init; }

    /// <summary>Whether the owners were asked to decide.</summary>
    public required bool IsForOwners { get; init; }

    /// <summary>Why it is open again after its author was asked to edit: a code; null otherwise.</summary>
    public required string? Returned { get; init; }

    /// <summary>Who else may decide.</summary>
    public required IReadOnlyList<Colleague> Colleagues { get; init; }

    /// <summary>Whether there is an owner beside the reader.</summary>
    public required bool HasOtherOwner { get; init; }

    /// <summary>Id of the reader's account.</summary>
    public required string ReaderId { get; init; }

    /// <summary>Whether a colleague holds it.</summary>
    public bool IsHeldByAnother => Claim is { Mine: false };
}
