namespace ModerationBot.Bot.Review;

/// <summary>What the decision log keeps of a decision: ids and codes, never a word of the text or of the note.</summary>
internal static class DecisionPayload
{
    public static IReadOnlyDictionary<string, object?> Of(Decision decision) => new Dictionary<string, object?>
    {
        ["decision"] = decision.Id,
        ["flag"] = decision.FlagId,
        ["version"] = decision.FlagVersion,
        ["outcome"] = Code(decision.Outcome),
        ["reason"] = decision.Reason,
        ["actor"] = decision.DecidedBy,
        ["undoes"] = decision.UndoesDecisionId,
        ["verdict"] = decision.VerdictId,
        ["rule"] = decision.RuleId,
        ["batch"] = decision.BatchId,
        ["to"] = decision.EscalatedTo,
    };

    /// <summary>The outcome as a code: <c>approve</c>, <c>remove</c>, <c>hide</c>, <c>ask_edit</c>, <c>escalate</c>, <c>propose</c>, <c>restore</c> or <c>undo</c>.</summary>
    public static string Code(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Approve => "approve",
        DecisionOutcome.Remove => "remove",
        DecisionOutcome.Hide => "hide",
        DecisionOutcome.AskEdit => "ask_edit",
        DecisionOutcome.Escalate => "escalate",
        DecisionOutcome.Propose => "propose",
        DecisionOutcome.Restore => "restore",
        _ => "undo",
    };
}
