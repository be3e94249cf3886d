namespace ModerationBot.Lab.Tables;

/// <summary>How people shorten a compound name: Carhaix for Carhaix-Plouguer, Saint-Brevin for Saint-Brevin-les-Pins.</summary>
internal static class ShortNames
{
    private const long LeastPeople = 4_000;
    private const int ShortestWord = 4;

    private static readonly string[] Openings = ["saint", "sainte", "la", "le", "les", "l"];

    private static readonly string[] Links =
        ["sur", "en", "de", "du", "des", "d", "les", "lez", "la", "le", "l", "sous", "aux", "au", "et", "pres", "a"];

    /// <summary>The short name of a commune, folded; nothing when it is small or not compound.</summary>
    public static string? Of(string name, long people)
    {
        string[] words = Folded.Name(name).Split(' ');
        bool opened = Openings.Contains(words[0], StringComparer.Ordinal);
        int kept = opened ? 2 : 1;
        if (people < LeastPeople || words.Length <= kept || words[kept - 1].Length < ShortestWord)
        {
            return null;
        }

        // "Saint-Jean-Cap-Ferrat" is not called Saint-Jean, nor "La Roche-Posay" La Roche.
        return !opened || Links.Contains(words[kept], StringComparer.Ordinal) ? string.Join(' ', words[..kept]) : null;
    }
}
