using ModerationBot.Detection.Text;

namespace ModerationBot.Lab.Tables;

/// <summary>The form in which the detectors look a phrase up.</summary>
internal static class Folded
{
    /// <summary>Lower case without accents; hyphens, apostrophes and dots are spaces, "St." is "saint".</summary>
    public static string Name(string text)
    {
        string[] words = Words(LetterFold.Fold(text.Replace('’', '\'')));
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = words[i] switch { "st" => "saint", "ste" => "sainte", _ => words[i] };
        }

        return string.Join(' ', words);
    }

    /// <summary>Whether a phrase is in the form of a table already: only accents, case and spaces may be wrong in it.</summary>
    public static bool IsFolded(string phrase) => phrase == LetterFold.Fold(phrase) && phrase == phrase.Trim() && !phrase.Contains("  ", StringComparison.Ordinal);

    /// <summary>The key under which the detectors hold a phrase: hyphens and apostrophes are spaces.</summary>
    public static string Key(string phrase) => string.Join(' ', Words(LetterFold.Fold(phrase)));

    private static string[] Words(string folded) =>
        folded.Split([' ', '-', '–', '\'', '.', ','], StringSplitOptions.RemoveEmptyEntries);
}
