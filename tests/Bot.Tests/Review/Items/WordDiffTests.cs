using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ModerationBot.Bot.Review.Items.Changes;

namespace ModerationBot.Bot.Tests.Review.Items;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("Le même texte.", "Le même texte.", "Le même texte.")]
    [InlineData("", "Tout est neuf", "+Tout est neuf+")]
    [InlineData("Tout est parti", "", "-Tout est parti-")]
    [InlineData("Vue lundi à Vannes", "Vue lundi", "Vue lundi- à Vannes-")]
    [InlineData("Vue lundi", "Vue lundi à Vannes", "Vue lundi+ à Vannes+")]
    [InlineData("Femme de 34 ans", "Femme de trente ans", "Femme de -34-+trente+ ans")]
    [InlineData("un deux trois", "un 2 3", "un -deux trois-+2 3+")]
    [InlineData("L'été, il pleut.", "L'hiver, il pleut.", "L'-été-+hiver+, il pleut.")]
    [InlineData("Vu 👩‍⚕️ hier", "Vu 👨‍⚕️ hier", "Vu -👩‍⚕️-+👨‍⚕️+ hier")]
    [InlineData("مريضة من ليون", "مريضة من مدينة", "مريضة من -ليون-+مدينة+")]
    public void Compare_TwoVersions_MarksWholeWords(string before, string after, string expected) =>
        Assert.Equal(expected, string.Concat(WordDiff.Compare(before, after).Select(Shown)));

    [Fact]
    public void Compare_AnyTexts_GivesBothBack() => Prop.ForAll(Versions(), pair =>
    {
        IReadOnlyList<TextRun> runs = WordDiff.Compare(pair.Before, pair.After);
        return Without(runs, RunKind.New) == pair.Before && Without(runs, RunKind.Gone) == pair.After
            && runs.Zip(runs.Skip(1)).All(two => two.First.Kind != two.Second.Kind);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Compare_AnyTexts_TakesNoMoreOutThanTheShortestListNeeds() => Prop.ForAll(Versions(), pair =>
    {
        string[] old = TextWords.Cut(pair.Before);
        string[] fresh = TextWords.Cut(pair.After);
        int kept = LongestCommon(old, fresh);
        int same = WordDiff.Compare(pair.Before, pair.After).Where(run => run.Kind == RunKind.Same).Sum(run => TextWords.Cut(run.Text).Length);
        // Spaces and signs between two changed words change with them, and nothing else may.
        int signs = old.Count(piece => !TextWords.IsWord(piece));
        return same <= kept && same >= kept - signs;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Compare_TextsWithNothingInCommon_IsQuickAndSaysAllIsNew()
    {
        string before = string.Join(' ', Enumerable.Range(0, 5_000).Select(i => $"a{i}"));
        string after = string.Join('-', Enumerable.Range(0, 5_000).Select(i => $"b{i}"));
        long start = Stopwatch.GetTimestamp();

        IReadOnlyList<TextRun> runs = WordDiff.Compare(before, after);

        Assert.Equal([RunKind.Gone, RunKind.New], runs.Select(run => run.Kind));
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Cut_CharactersAsReadersSeeThem_AreNeverBroken()
    {
        const string text = "Z̸̢̛a̶l̵g̷o 🏳️‍🌈 e\u0301te\u0301 \ud83d";

        string[] pieces = TextWords.Cut(text);

        Assert.Equal(text, string.Concat(pieces));
        HashSet<int> starts = [.. StringInfo.ParseCombiningCharacters(text), text.Length];
        int at = 0;
        Assert.All(pieces, piece => Assert.Contains(at += piece.Length, starts));
    }

    private static string Shown(TextRun run) => run.Kind switch
    {
        RunKind.Gone => $"-{run.Text}-",
        RunKind.New => $"+{run.Text}+",
        _ => run.Text,
    };

    private static string Without(IReadOnlyList<TextRun> runs, RunKind kind) =>
        string.Concat(runs.Where(run => run.Kind != kind).Select(run => run.Text));

    private static Arbitrary<(string Before, string After)> Versions()
    {
        Gen<string> text = Gen.Elements("a", "b", "été", " ", "  ", ", ", "\n", "🩺", "مر", "Z̸").ListOf().Select(parts => string.Concat(parts));
        return text.Zip(text).Select(pair => (pair.Item1, pair.Item2)).ToArbitrary();
    }

    /// <summary>The textbook table, to hold the quick one against.</summary>
    private static int LongestCommon(string[] old, string[] fresh)
    {
        int[,] longest = new int[old.Length + 1, fresh.Length + 1];
        for (int i = 1; i <= old.Length; i++)
        {
            for (int j = 1; j <= fresh.Length; j++)
            {
                longest[i, j] = old[i - 1] == fresh[j - 1] ? longest[i - 1, j - 1] + 1 : Math.Max(longest[i - 1, j], longest[i, j - 1]);
            }
        }

        return longest[old.Length, fresh.Length];
    }
}
