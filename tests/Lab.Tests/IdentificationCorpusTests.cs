using System.Text.Json;
using ModerationBot.Detection;
using ModerationBot.Lab.Data;
using ModerationBot.Lab.Training.Tagging;

namespace ModerationBot.Lab.Tests;

/// <summary>What the identification corpus promises: twice labelled, split by slice, nothing doubled, sound spans.</summary>
public sealed class IdentificationCorpusTests
{
    private static readonly Workplace Place = Workplace.Find(AppContext.BaseDirectory);
    private static readonly IReadOnlyList<IdentificationItem> Corpus = IdentificationCorpus.Load(Place.Corpus);

    [Fact]
    public void Corpus_HoldsSixThousandItems_HalfOfThemHarmless()
    {
        Assert.True(Corpus.Count >= 6_000, $"The corpus holds {Corpus.Count} items; at least 6,000 are asked.");
        Assert.InRange(Corpus.Count(item => item.Identifying) / (double)Corpus.Count, 0.4, 0.6);
        Assert.True(Corpus.Count(item => item.Language == "fr") >= 3_000);
        Assert.True(Corpus.Count(item => item.Language == "en") >= 3_000);
    }

    [Fact]
    public void Corpus_HalfOfThePositives_NameNobody()
    {
        IdentificationItem[] positives = [.. Corpus.Where(item => item.Identifying)];

        int nameless = positives.Count(item => item.Spans.All(span => span.Label != IdentifierTypes.PersonName));
        Assert.True(nameless * 2 >= positives.Length, $"{nameless} of {positives.Length}");
    }

    [Fact]
    public void Corpus_KeepsASliceInOneSplit() =>
        Assert.All(Corpus.GroupBy(item => item.Slice), slice => Assert.Single(slice.Select(item => item.Split).Distinct()));

    [Fact]
    public void Corpus_HoldsNothingTwice()
    {
        Assert.Equal(Corpus.Count, Corpus.Select(item => item.Id).Distinct().Count());
        Assert.Equal(Corpus.Count, Corpus.Select(item => (item.Text.ToUpperInvariant(), item.Parent?.ToUpperInvariant())).Distinct().Count());
    }

    [Fact]
    public void Corpus_SpansLieInTheTextAndDoNotOverlap() => Assert.All(Corpus, item =>
    {
        MarkedSpan[] spans = [.. item.Spans.Concat(item.Others).OrderBy(span => span.Start)];
        Assert.All(spans, span => Assert.True(span.Start >= 0 && span.Length > 0 && span.End <= item.Text.Length, item.Id));
        Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start, item.Id));
        Assert.All(spans, span => OwnTags.LabelOf(span.Label));
        Assert.True(item.Identifying || item.Spans.Count == 0, item.Id);
    });

    [Fact]
    public void Corpus_IsLabelledTwiceAndAgreedUpon()
    {
        IEnumerable<JsonElement> lines = Directory.GetFiles(Place.Corpus, "identification-*.jsonl").SelectMany(File.ReadLines)
            .Select(line => JsonDocument.Parse(line).RootElement);
        Assert.All(lines, line => Assert.Equal(
            line.GetProperty("identifying").GetBoolean(), line.GetProperty("second").GetProperty("identifying").GetBoolean()));
        using JsonDocument agreement = JsonDocument.Parse(File.ReadAllText(Path.Combine(Place.Corpus, "identification-agreement.json")));
        Assert.True(agreement.RootElement.GetProperty("fr").GetProperty("kappa").GetDouble() > 0.8);
        Assert.True(agreement.RootElement.GetProperty("en").GetProperty("kappa").GetDouble() > 0.8);
    }
}
