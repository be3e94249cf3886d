using System.Collections.Frozen;

namespace ModerationBot.Detection.Text;

/// <summary>
/// Cyrillic and Greek letters that look like Latin ones. They are folded only inside a run of letters that also holds a
/// Latin letter, so that a Greek symbol (α, β, γ, µ) and a Russian word stay what they are.
/// </summary>
internal static class Homoglyphs
{
    private const string Foreign = "АВЕЅІЈКМНОРСТУХЗаеоргсухіјѕһԁԛԝкмтѵΑΒΕΖΗΙΚΜΝΟΡΤΥΧοιυϲ";
    private const string Latin = "ABESIJKMHOPCTYX3aeopгcyxijshdqwkmtvABEZHIKMNOPTYXoiuc";

    private static readonly FrozenDictionary<char, char> Table = Foreign
        .Zip(Latin)
        .Where(pair => pair.First != pair.Second && pair.Second is not ('г' or '3'))
        .ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>Whether the unit belongs to a script that has look-alikes.</summary>
    public static bool IsCandidate(char c) => c is >= '\u0370' and <= '\u052F';

    /// <summary>Folds the look-alikes of a text in place; no unit moves.</summary>
    public static void Fold(Span<char> text)
    {
        for (int i = 0; i < text.Length;)
        {
            int end = i;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            if (end > i)
            {
                FoldRun(text[i..end]);
            }

            i = end + 1;
        }
    }

    private static void FoldRun(Span<char> run)
    {
        if (!run.ContainsAnyInRange('A', 'z'))
        {
            return;
        }

        foreach (ref char c in run)
        {
            if (IsCandidate(c) && Table.TryGetValue(c, out char latin))
            {
                c = latin;
            }
        }
    }
}
