namespace ModerationBot.Bot.Policies.Pages;

/// <summary>Codes of the sentences shown after a form was sent. The address holds the code, never the sentence.</summary>
internal static class PolicyNotices
{
    public const string Saved = "saved";
    public const string OnTrial = "on_trial";
    public const string Adopted = "adopted";
    public const string Dropped = "dropped";
    public const string Changed = "changed";
    public const string Why = "why";
    public const string Same = "same";
    public const string NoTrial = "no_trial";
    public const string NoTerm = "no_term";

    public static IReadOnlyList<string> All { get; } = [Saved, OnTrial, Adopted, Dropped, Changed, Why, Same, NoTrial, NoTerm];

    /// <summary>The notice of an answer.</summary>
    /// <param name="status">The answer.</param>
    /// <param name="done">The notice when it was stored.</param>
    public static string Of(PolicyStatus status, string done) => status switch
    {
        PolicyStatus.Saved => done,
        PolicyStatus.Changed => Changed,
        PolicyStatus.Invalid => Why,
        PolicyStatus.Same => Same,
        _ => NoTrial,
    };

    /// <summary>Whether it tells of something done.</summary>
    public static bool IsGood(string notice) => notice is Saved or OnTrial or Adopted or Dropped;
}
