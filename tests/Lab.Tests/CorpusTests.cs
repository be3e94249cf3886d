using System.Text.Json;
using ModerationBot.Detection;
using ModerationBot.Lab.Data;

namespace ModerationBot.Lab.Tests;

/// <summary>What the corpus promises: twice labelled, split by slice, nothing doubled, nothing from a public test suite.</summary>
public sealed class CorpusTests
{
    private static readonly Workplace Place = Workplace.Find(AppContext.BaseDirectory);

    private static string Folder => Place.Corpus;

    private static List<JsonElement> Lines() =>
        [.. Directory.GetFiles(Folder, "discrimination-*.jsonl").SelectMany(File.ReadLines)
            .Select(line => JsonDocument.Parse(line).RootElement)];

    [Theory]
    [InlineData("fr", 8_000)]
    [InlineData("en", 4_000)]
    public void Corpus_HoldsEnoughItems_HalfOfThemHarmless(string language, int least)
    {
        Example[] corpus = [.. OwnCorpus.Load(Folder).Where(e => e.Language == language)];

        Assert.True(corpus.Length >= least, $"The corpus holds {corpus.Length} items in '{language}'; at least {least} are asked.");
        Assert.InRange(corpus.Count(e => e.Discriminatory) / (double)corpus.Length, 0.4, 0.6);
    }

    [Fact]
    public void Corpus_HasEveryGroundInBothLanguages()
    {
        foreach (IGrouping<string, Example> language in OwnCorpus.Load(Folder).GroupBy(e => e.Language))
        {
            Assert.All(Grounds.All, ground => Assert.True(language.Count(e => e.Grounds.Contains(ground)) >= 100, $"{language.Key} {ground}"));
        }
    }

    [Fact]
    public void Corpus_KeepsASliceInOneSplit()
    {
        IEnumerable<string> crossing = Lines().GroupBy(l => l.GetProperty("slice").GetString()!)
            .Where(slice => slice.Select(l => l.GetProperty("split").GetString()).Distinct().Count() > 1).Select(slice => slice.Key);

        Assert.Empty(crossing);
    }

    [Fact]
    public void Corpus_HoldsNothingTwice()
    {
        IReadOnlyList<Example> corpus = OwnCorpus.Load(Folder);

        Assert.Equal(corpus.Count, corpus.Select(e => e.Id).Distinct().Count());
        Assert.Equal(corpus.Count, corpus.Select(e => (e.Text.ToUpperInvariant(), e.Parent?.ToUpperInvariant())).Distinct().Count());
    }

    [Fact]
    public void Corpus_IsLabelledTwiceAndAgreedUpon()
    {
        Assert.All(Lines(), line => Assert.Equal(
            line.GetProperty("discriminatory").GetBoolean(), line.GetProperty("second").GetProperty("discriminatory").GetBoolean()));
        using JsonDocument agreement = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "agreement.json")));
        Assert.True(agreement.RootElement.GetProperty("fr").GetProperty("kappa").GetDouble() > 0.8);
        Assert.True(agreement.RootElement.GetProperty("en").GetProperty("kappa").GetDouble() > 0.8);
    }

    [Fact]
    public void Corpus_HoldsNoSentenceOfAPublicTestSuite()
    {
        string list = Path.Combine(Place.Data, "discrimination", "acceptance-hashes.txt");
        Assert.SkipUnless(File.Exists(list), "The list of hashes stays outside the project and is not here.");
        AcceptanceHashes hashes = AcceptanceHashes.Load(list);

        Assert.NotEqual(0, hashes.Count);
        Assert.Empty(OwnCorpus.Load(Folder).Where(e => hashes.Contains(e.Text)).Select(e => e.Id));
    }

    [Theory]
    [InlineData("Été, 2 fois !", "été 2 fois")]
    [InlineData("  A--b ", "a b")]
    public void HashOf_IgnoresCaseAndMarks(string text, string plain) =>
        Assert.Equal(AcceptanceHashes.HashOf(plain), AcceptanceHashes.HashOf(text));
}
