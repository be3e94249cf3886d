namespace ModerationBot.Bot.Review;

/// <summary>The fields of the form under a flag; the button that was pressed gives the outcome.</summary>
internal sealed record DecisionForm
{
    public int Version { get; init; }

    /// <summary><c>approve</c> or <c>remove</c>.</summary>
    public string? Outcome { get; init; }

    public string? ApproveReason { get; init; }

    public string? RemoveReason { get; init; }

    public string? Note { get; init; }

    /// <summary>Local address of the page that held the form.</summary>
    public string? Back { get; init; }

    /// <summary>What the desk is asked for; null when the outcome is neither.</summary>
    public NewDecision? ToDecision(long flagId, string actorId) => Outcome switch
    {
        "approve" => new NewDecision(flagId, Version, DecisionOutcome.Approve, ApproveReason ?? "", Note, actorId),
        "remove" => new NewDecision(flagId, Version, DecisionOutcome.Remove, RemoveReason ?? "", Note, actorId),
        _ => null,
    };
}
