namespace ModerationBot.Bot.Flags;

/// <summary>Why a flag whose author was asked to edit is open again, as code values.</summary>
internal static class FlagReturns
{
    /// <summary>The author edited, and the new words are flagged too.</summary>
    public const string Edited = "edited";

    /// <summary>The author edited, and nothing is found in the new words.</summary>
    public const string EditedClean = "edited_clean";

    /// <summary>The author's time is over.</summary>
    public const string Overdue = "overdue";

    /// <summary>The platform refused the message: the author was never asked.</summary>
    public const string NotSent = "not_sent";

    public static IReadOnlyList<string> All { get; } = [Edited, EditedClean, Overdue, NotSent];
}
