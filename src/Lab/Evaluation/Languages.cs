namespace ModerationBot.Lab.Evaluation;

/// <summary>The languages that are measured.</summary>
internal static class Languages
{
    /// <summary>Their codes.</summary>
    public static IReadOnlyList<string> All { get; } = ["fr", "en"];

    /// <summary>English name of a code.</summary>
    public static string NameOf(string code) => code == "fr" ? "French" : "English";
}
