using System.Numerics;
using ModerationBot.Detection;
using ModerationBot.Lab.Data;
using ModerationBot.Lab.Evaluation;
using ModerationBot.Lab.Evaluation.Identification;
using ModerationBot.Lab.Evaluation.Identification.Numbers;
using ModerationBot.Lab.Evaluation.Pages;

namespace ModerationBot.Lab.Tests.Evaluation.Identification;

/// <summary>The set of numbers keeps what it promises, and its table counts as it says.</summary>
public sealed class NumberTests
{
    private static readonly IReadOnlyList<NumberRow> Set = NumberSet.Load(OwnMeasurement.Place.Corpus);

    private static IEnumerable<string> Numbers(string kind, bool valid) => Set
        .Where(row => row.Kind == kind && (valid ? row.IsValid : row.IsWrong))
        .SelectMany(row => row.Marks.Select(mark => row.Text.Substring(mark.Start, mark.Length)))
        .Select(number => new string([.. number.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]));

    [Fact]
    public void Set_HoldsSixHundredRows_OfBothLanguagesAndAThirdLookAlikes()
    {
        Assert.True(Set.Count >= 600, $"{Set.Count} rows");
        Assert.Equal(Set.Count, Set.Select(row => row.Text).Distinct().Count());
        Assert.All(["fr", "en"], language => Assert.True(Set.Count(row => row.Language == language) >= 200));
        Assert.InRange(Set.Count(row => row.Marks.Count == 0) / (double)Set.Count, 0.25, 0.4);
        Assert.True(Set.Select(row => row.Kind).Distinct().Count() >= 25);
        Assert.All(Set, row => Assert.True(row.Form != NumberRow.WrongKey || row.IsWrong, row.Text));
    }

    // Reckoned here from the published rules, so that neither set nor test leans on the code that it measures.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Set_Keys_AreRightOrWrongAsSaid(bool valid)
    {
        Assert.All(Numbers("nir", valid).Select(number => number.Replace('O', '0')), number => Assert.Equal(valid, IsNir(number)));
        Assert.All(Numbers("iban", valid), number => Assert.Equal(valid, IsIban(number)));
        Assert.All(Numbers("card", valid).Select(number => number.Replace('O', '0')), number => Assert.Equal(valid, IsLuhn(number)));
        Assert.NotEmpty(Numbers("nir", valid));
    }

    private static bool IsNir(string number) =>
        (BigInteger.Parse(number[..13].Replace("2A", "19", StringComparison.Ordinal).Replace("2B", "18", StringComparison.Ordinal), null) + int.Parse(number[13..], null)) % 97 == 0;

    private static bool IsIban(string number) =>
        BigInteger.Parse(string.Concat((number[4..] + number[..4]).Select(c => char.IsAsciiDigit(c) ? $"{c}" : $"{c - 'A' + 10}")), null) % 97 == 1;

    private static bool IsLuhn(string number) =>
        number.Reverse().Select((c, i) => (c - '0') * (1 + (i % 2))).Sum(value => (value / 10) + (value % 10)) % 10 == 0;

    [Theory]
    [InlineData("fr\tnir\tspaced", "3 fields")]
    [InlineData("de\tnir\tspaced\tNIR [[1]]", "'de'")]
    [InlineData("fr\tnir\tspaced\tNIR [[1", "does not close")]
    [InlineData("fr\tnir\t \tNIR [[1]]", "say something")]
    public void Parse_BadLine_NamesPlaceAndFault(string line, string fault)
    {
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => NumberSet.Parse(line, "numbers.tsv line 9"));

        Assert.StartsWith("numbers.tsv line 9", error.Message, StringComparison.Ordinal);
        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_TwoNumbers_MarksBoth()
    {
        NumberRow row = NumberSet.Parse("en\tcard\tglued\told [[12]], new [[34]].", "here");

        Assert.Equal("old 12, new 34.", row.Text);
        Assert.Equal([(4, 2), (12, 2)], row.Marks.Select(mark => (mark.Start, mark.Length)));
    }

    [Fact]
    public void Of_KnownDetector_HasTheKnownFigures()
    {
        MetricRow[] rows = [.. new NumberTable(new ItemJudge([new TwelveDetector()])).Of(
        [
            NumberSet.Parse("en\tnhs\tglued\thers is [[123]]", "a"),
            NumberSet.Parse("en\tnhs\tglued\this is [[456]]", "b"),
            NumberSet.Parse("fr\tnhs\twrong key\tle [[129]] faux", "c"),
            NumberSet.Parse("fr\tnhs\tdates\tle 12 mars", "d"),
        ])];

        MetricRow all = Assert.Single(rows, row => row.Key == "identification numbers / all");
        Assert.Equal((4, 2), (all.Texts, all.Positives));
        Assert.Equal(0.5, all[Metric.Recall]!.Value.Value);
        Assert.Equal(2 / 3.0, all[Metric.Precision]!.Value.Value, 9);
        MetricRow wrong = Assert.Single(rows, row => row.Key == "identification numbers with a wrong key / nhs");
        Assert.Equal((1.0, 0.0), (wrong[Metric.Recall]!.Value.Value, wrong[Metric.OneLevelLower]!.Value.Value));
        Assert.Equal(1, Assert.Single(rows, row => row.Key == "identification numbers look-alikes / dates")[Metric.FalseAlarms]!.Value.Value);
        Assert.Contains("## Identification, numbers with check digits", new MetricsPage(new(rows, []), new string('a', 64)).Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void CommittedTable_Numbers_ReachTheTargets()
    {
        IReadOnlyList<MetricRow> rows = MetricsJson.Read(Path.Combine(OwnMeasurement.Place.Models, MetricsJson.FileName));
        MetricRow all = Assert.Single(rows, row => row.Key == "identification numbers / all");

        Assert.True(all[Metric.Recall]!.Value.Value >= 0.98);
        Assert.True(all[Metric.PrecisionOfRules]!.Value.Value >= 0.99);
    }

    /// <summary>Finds numbers that begin with 12.</summary>
    private sealed class TwelveDetector : IDetector
    {
        public DetectorCard Card { get; } = new CapitalDetector().Card with { Name = "twelve" };

        public DetectorResult Detect(Document document)
        {
            int at = document.Text.Original.IndexOf("12", StringComparison.Ordinal);
            return at < 0 ? DetectorResult.Nothing : new(0.9, 0.9, [Made.Finding(IdentifierTypes.IdNumber, at, 2, 0.9)]);
        }
    }
}
