using System.Buffers;

namespace ModerationBot.Bot.Review;

/// <summary>What may be sent to an author.</summary>
internal static class AuthorMessage
{
    /// <summary>Longest message, in UTF-16 units, line ends counted as one.</summary>
    public const int MaxLength = 2000;

    /// <summary>What an unfinished template is told by: square brackets, curly brackets, three underscores in a row.</summary>
    private static readonly SearchValues<string> Placeholders = SearchValues.Create(["[", "]", "{", "}", "___"], StringComparison.Ordinal);

    /// <summary>Without spaces around, lines ended one way; null when nothing is left.</summary>
    public static string? Clean(string? message) => message?.ReplaceLineEndings("\n").Trim() is { Length: > 0 } words ? words : null;

    /// <summary>Why a message cannot be sent; null when it can.</summary>
    public static DeskStatus? Problem(string? message) => Clean(message) switch
    {
        null => DeskStatus.MessageMissing,
        { Length: > MaxLength } => DeskStatus.MessageTooLong,
        { } words when words.AsSpan().ContainsAny(Placeholders) => DeskStatus.PlaceholderLeft,
        _ => null,
    };
}
