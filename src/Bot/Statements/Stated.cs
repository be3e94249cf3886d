using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ModerationBot.Bot.Statements;

/// <summary>Refuses to leave a part of a statement out.</summary>
internal static class Stated
{
    /// <summary>The sentence itself.</summary>
    /// <exception cref="ArgumentException">It is missing or blank.</exception>
    public static string Words([NotNull] string? sentence, [CallerArgumentExpression(nameof(sentence))] string? name = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sentence, name);
        return sentence;
    }

    /// <summary>The item itself.</summary>
    /// <exception cref="ArgumentNullException">It is missing.</exception>
    public static T Item<T>([NotNull] T? item, [CallerArgumentExpression(nameof(item))] string? name = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(item, name);
        return item;
    }
}
