namespace ModerationBot.Bot.Review;

/// <summary>The fields of the form under a flag; the button that was pressed gives the outcome.</summary>
internal sealed record DecisionForm
{
    public int Version { get; init; }

    /// <summary><c>approve</c>, <c>wrong</c>, <c>remove</c>, <c>hide</c>, <c>ask</c>, <c>escalate</c> or <c>skip</c>.</summary>
    public string? Outcome { get; init; }

    /// <summary>A code of <see cref="DecisionReasons"/>. Keeping needs none: one that does not go with it is left out.</summary>
    public string? Reason { get; init; }

    /// <summary>Id of the group's rule that is cited.</summary>
    public string? Rule { get; init; }

    /// <summary>The words to the author.</summary>
    public string? Message { get; init; }

    /// <summary>To whom it is passed on: id of an account, or <c>owners</c>.</summary>
    public string? To { get; init; }

    public string? Note { get; init; }

    /// <summary>Local address of the page that held the form.</summary>
    public string? Back { get; init; }

    /// <summary>Local address to go on to once it is decided; null goes back, or to the queue from an item's own page.</summary>
    public string? Next { get; init; }

    /// <summary>Anything but blank and <c>false</c>: decide although a colleague holds the flag.</summary>
    public string? TakeOver { get; init; }

    /// <summary>Whether nothing is decided.</summary>
    public bool IsSkip => Outcome == "skip";

    /// <summary>What the desk is asked for; null when the outcome is none of the known ones.</summary>
    public NewDecision? ToDecision(long flagId, string actorId) => OutcomeOf(Outcome) is not { } outcome
        ? null
        : new NewDecision(flagId, Version, outcome, ReasonFor(Outcome, Reason), Note, actorId)
        {
            RuleId = Rule,
            Message = Message,
            EscalateTo = To,
            TakeOver = !string.IsNullOrEmpty(TakeOver) && TakeOver != "false",
        };

    /// <summary>The outcome of a word of the forms; null for any other word.</summary>
    public static DecisionOutcome? OutcomeOf(string? word) => word switch
    {
        "approve" or "wrong" => DecisionOutcome.Approve,
        "remove" => DecisionOutcome.Remove,
        "hide" => DecisionOutcome.Hide,
        "ask" => DecisionOutcome.AskEdit,
        "escalate" => DecisionOutcome.Escalate,
        _ => null,
    };

    /// <summary>The reason of a form with one list: it names what is wrong, so it says nothing where the item stays.</summary>
    public static string ReasonFor(string? word, string? reason) => OutcomeOf(word) switch
    {
        _ when word == "wrong" => DecisionReasons.WrongFlag,
        DecisionOutcome.Approve when !DecisionReasons.ForApprove.Contains(reason) => DecisionReasons.AcceptableInContext,
        _ => reason ?? "",
    };
}
