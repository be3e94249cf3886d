namespace ModerationBot.Bot.Review;

/// <summary>What is wrong with a request by itself, before anything is read.</summary>
internal static class DecisionCheck
{
    /// <summary>Why it cannot be recorded; null when nothing in the request itself forbids it.</summary>
    /// <exception cref="ArgumentException">The outcome is none that a person picks.</exception>
    public static DeskStatus? Refusal(NewDecision request)
    {
        IReadOnlyList<string> reasons = DecisionReasons.For(request.Outcome);
        if (reasons.Count == 0)
        {
            throw new ArgumentException(
                $"Outcome must be Approve, Remove, Hide, AskEdit or Escalate, not {request.Outcome}.", nameof(request));
        }

        bool needsNone = request.Outcome == DecisionOutcome.Escalate && string.IsNullOrWhiteSpace(request.Reason);
        return !needsNone && !reasons.Contains(request.Reason) ? DeskStatus.ReasonMissing
            : request.Note?.Length > ReviewDesk.MaxNote ? DeskStatus.NoteTooLong
            : request.Outcome == DecisionOutcome.AskEdit ? AuthorMessage.Problem(request.Message)
            : null;
    }
}
