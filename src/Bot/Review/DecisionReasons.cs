using ModerationBot.Detection;

namespace ModerationBot.Bot.Review;

/// <summary>Codes of reasons: why an item stays, or why it goes.</summary>
internal static class DecisionReasons
{
    /// <summary>The bot was wrong: nothing is wrong with the item.</summary>
    public const string WrongFlag = "wrong_flag";

    /// <summary>The bot saw right, and the context makes it acceptable.</summary>
    public const string AcceptableInContext = "acceptable_in_context";

    /// <summary>The item could identify a patient (CSP R.4127-4, penal code 226-13).</summary>
    public const string PatientIdentifiable = "patient_identifiable";

    /// <summary>Somebody else should look at it.</summary>
    public const string SecondLook = "second_look";

    /// <summary>The removal was a mistake, or its cause is gone.</summary>
    public const string BroughtBack = "brought_back";

    /// <summary>The decision was taken back.</summary>
    public const string TakenBack = "taken_back";

    /// <summary>Reasons offered with an approval.</summary>
    public static IReadOnlyList<string> ForApprove { get; } = [WrongFlag, AcceptableInContext];

    /// <summary>Reasons offered with a removal, a hiding or a message to the author: a patient could be identified, or one of the grounds.</summary>
    public static IReadOnlyList<string> ForRemove { get; } = [PatientIdentifiable, .. Grounds.All];

    /// <summary>Reasons that go with an outcome which a person picks; the first of them stands where none is needed.</summary>
    public static IReadOnlyList<string> For(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Approve => ForApprove,
        DecisionOutcome.Remove or DecisionOutcome.Hide or DecisionOutcome.AskEdit => ForRemove,
        DecisionOutcome.Escalate => [SecondLook, .. ForRemove, .. ForApprove],
        _ => [],
    };
}
