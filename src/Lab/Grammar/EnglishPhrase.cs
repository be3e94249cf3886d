using System.Text.RegularExpressions;

namespace ModerationBot.Lab.Grammar;

/// <summary>Small rules of English that a template cannot know.</summary>
internal static partial class EnglishPhrase
{
    /// <summary>Makes "a" and "an" fit the word after.</summary>
    public static string Articles(string text) => Article().Replace(text, match =>
    {
        string word = match.Groups[2].Value;
        bool vowel = "aeiouAEIOU".Contains(word[0], StringComparison.Ordinal) || word.StartsWith("HIV", StringComparison.Ordinal) || word.StartsWith("hour", StringComparison.Ordinal);
        vowel |= word.StartsWith("MRI", StringComparison.Ordinal);
        bool sounded = word.StartsWith("uni", StringComparison.OrdinalIgnoreCase) && !word.StartsWith("unin", StringComparison.OrdinalIgnoreCase);
        vowel &= !sounded && !word.StartsWith("use", StringComparison.Ordinal) && !word.StartsWith("one", StringComparison.Ordinal) && !word.StartsWith("Euro", StringComparison.Ordinal);
        return $"{match.Groups[1].Value[0]}{(vowel ? "n" : "")} {word}";
    });

    [GeneratedRegex(@"\b([aA]n?) (\w+)")]
    private static partial Regex Article();
}
