using System.Globalization;

namespace ModerationBot.Lab.Evaluation.Identification.Risk;

/// <summary>Writes the folded name of a town as people do: "le bourg d oisans" as "Le Bourg-d'Oisans".</summary>
internal static class TownName
{
    private static readonly string[] Articles = ["le", "la", "les"];
    private static readonly string[] Small = ["le", "la", "les", "de", "du", "des", "en", "sur", "sous", "et", "aux", "au", "a", "lez", "l", "d"];

    /// <summary>The name with capitals, hyphens and apostrophes; accents are lost.</summary>
    public static string Of(string folded)
    {
        string[] words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string name = "";
        for (int i = 0; i < words.Length; i++)
        {
            bool small = i > 0 && Small.Contains(words[i]);
            name += small ? words[i] : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(words[i]);
            name += i == words.Length - 1 ? "" : words[i] is "l" or "d" ? "'" : i == 0 && Articles.Contains(words[i]) ? " " : "-";
        }

        return name;
    }
}
