using System.Security.Cryptography;
using System.Text.Json;
using ModerationBot.Detection.Discrimination;

namespace ModerationBot.Detection.Tests.Discrimination;

/// <summary>The detector with the committed model.</summary>
public sealed class DiscriminationDetectorTests
{
    private static readonly DiscriminationDetector Detector = DiscriminationDetector.Load(ModelsFolder.Path);

    private static readonly string[] Texts =
    [
        "Ces Roms sont tous des voleurs, dehors.",
        "IMC 47, vous passez par quelle voie pour la sleeve ?",
        "All those immigrants are vermin and should be deported.",
        "My 92-year-old lady walks to the bakery every day, what a hero.",
        "« Sale Arabe », voilà ce que mon interne a entendu cette nuit. C'est inacceptable.",
        "mdr",
        "Th3s3 r3tards again, l o s e r s",
    ];

    [Fact]
    public void Detect_ParentDemeans_AgreementScoresHigherThanAlone()
    {
        DetectorResult result = Judge("Tellement vrai 😂", "Les patients obèses, tous des gros porcs sans aucune volonté, je ne les prends plus.");
        Assert.True(result.Score > result.ScoreAlone, $"{result.Score} in context, {result.ScoreAlone} alone");
    }

    [Fact]
    public void Detect_NoParent_ScoresAreEqual()
    {
        DetectorResult result = Judge(Texts[0], null);
        Assert.Equal(result.ScoreAlone, result.Score);
    }

    [Fact]
    public void Detect_Flagged_NamesGroundPlaceAndArticle()
    {
        DetectorResult result = Judge(Texts[0], null);
        Finding first = result.Findings[0];
        Assert.Equal(Grounds.Origin, first.Category);
        Assert.InRange(result.Findings.Count, 1, 3);
        Assert.True(first.Length > 0);
        Assert.Contains("225-1", first.Reason.Fr, StringComparison.Ordinal);
        Assert.Contains("225-1", first.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Detect_NotFlagged_FindsNothing() => Assert.Empty(Judge(Texts[1], null).Findings);

    [Fact]
    public void Detect_LowerReasons_TellsThemAndKeepsTheScore()
    {
        DiscriminationDetector wary = DiscriminationDetector.Load(ModelsFolder.Path, reasonsFrom: 0);
        DetectorResult usual = Judge(Texts[3], null);
        DetectorResult result = wary.Detect(Document.From(new(Texts[3])));

        Assert.InRange(result.Score, 0.0001, 0.4999);
        Assert.Equal(usual.Score, result.Score);
        Assert.Empty(usual.Findings);
        Assert.NotEmpty(result.Findings);
        Assert.All(result.Findings, finding => Assert.InRange(finding.Score, double.Epsilon, result.Score));
    }

    [Fact]
    public void Detect_EightThreads_GivesTheSameScores()
    {
        double[] expected = [.. Texts.Select(text => Judge(text, Texts[0]).Score)];
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            for (int round = 0; round < 50; round++)
            {
                for (int i = 0; i < Texts.Length; i++)
                {
                    Assert.Equal(expected[i], Judge(Texts[i], Texts[0]).Score);
                }
            }
        });
    }

    [Fact]
    public void Load_CommittedModel_FitsItsCard()
    {
        byte[] file = File.ReadAllBytes(Path.Combine(ModelsFolder.Path, "discrimination.bin"));
        using JsonDocument card = JsonDocument.Parse(File.ReadAllText(Path.Combine(ModelsFolder.Path, "discrimination.card.json")));
        Assert.Equal(card.RootElement.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(file)));
        Assert.Equal(card.RootElement.GetProperty("bytes").GetInt32(), file.Length);
        Assert.Equal(card.RootElement.GetProperty("version").GetInt32(), Detector.Card.Version);
    }

    [Fact]
    public void Read_DamagedModel_Throws()
    {
        byte[] file = File.ReadAllBytes(Path.Combine(ModelsFolder.Path, "discrimination.bin"));
        file[^1] ^= 1;
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => ModelFile.Read(file));
        Assert.Contains("SHA-256", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TableOfAnotherSize_Throws()
    {
        DiscriminationModel model = ModelFile.Read(File.ReadAllBytes(Path.Combine(ModelsFolder.Path, "discrimination.bin")));
        byte[] file = ModelFile.Write(model with { Context = new sbyte[10] });
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => ModelFile.Read(file));
        Assert.Contains("10 weights of contexts", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Detect_LongerText_AllocatesNoMore()
    {
        Document little = Document.From(new("Bonjour, qui peut me prendre la garde de samedi ?"));
        Document much = Document.From(new(string.Join(' ', Enumerable.Repeat("Bonjour, qui peut me prendre la garde de samedi soir ?", 8))));
        long Allocated(Document document)
        {
            long least = long.MaxValue;
            for (int i = 0; i < 20; i++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                Detector.Detect(document);
                least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            }

            return least;
        }

        Assert.Equal(Allocated(little), Allocated(much));
    }

    [Fact]
    public void Card_NamesTheModelAsItsOwnCardDoes()
    {
        using JsonDocument card = JsonDocument.Parse(File.ReadAllText(Path.Combine(ModelsFolder.Path, "discrimination.card.json")));

        Assert.Equal(card.RootElement.GetProperty("sha256").GetString()![..12], Detector.Card.Model);
        Assert.Equal($"discrimination@{Detector.Card.Version}+{Detector.Card.Model}", Detector.Card.Label);
    }

    private static DetectorResult Judge(string text, string? parent) => Detector.Detect(Document.From(new(text) { Parent = parent }));
}
