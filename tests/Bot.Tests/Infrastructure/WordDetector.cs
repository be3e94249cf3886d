using Microsoft.Extensions.Logging.Abstractions;
using ModerationBot.Bot.Screening;
using ModerationBot.Detection;
using ModerationBot.Detection.Text;

namespace ModerationBot.Bot.Tests.Infrastructure;

/// <summary>A detector small enough to check by hand: it flags one word.</summary>
internal sealed class WordDetector(
    string word, Half half, string category, Severity severity, int version = 1, string? name = null, string? model = null) : IDetector
{
    public DetectorCard Card { get; } = new()
    {
        Name = name ?? $"word-{word}",
        Version = version,
        Model = model,
        Half = half,
        Purpose = new LocalizedText("mot", "word"),
        Languages = [],
        Blind = new LocalizedText("tout le reste", "everything else"),
        Hits = [word],
        Misses = ["bonjour"],
        Source = "tests",
    };

    public DetectorResult Detect(Document document)
    {
        PreparedText text = document.Text;
        List<Finding> findings = [];
        foreach (Token token in text.Tokens)
        {
            if (text.Is(token, word))
            {
                findings.Add(new Finding(
                    Card.Name, Card.Version, half, category, token.Start, token.Length, 0.9, severity, new LocalizedText("raison", "reason")));
            }
        }

        double alone = findings.Count > 0 ? 0.9 : 0;
        bool parentHit = document.Parent is { } parent && parent.Original.Contains(word, StringComparison.Ordinal);
        return new DetectorResult(parentHit ? 0.9 : alone, alone, findings);
    }

    /// <summary>The same with no learnt model beside it.</summary>
    public static LiveScreener Live() => new(
        Screener(),
        new LearnedModel(Path.Combine(AppContext.BaseDirectory, "no-models"), "000000000000", "none.bin"),
        _ => throw new InvalidDataException("There is no learnt model."),
        TimeProvider.System,
        NullLogger<LiveScreener>.Instance);

    /// <summary>Flags "moche" as appearance (high) and "dupont" as a name (critical).</summary>
    public static Screener Screener(int version = 1) => new(
        [
            new WordDetector("moche", Half.Discrimination, Grounds.Appearance, Severity.High, version),
            new WordDetector("dupont", Half.Identification, IdentifierTypes.PersonName, Severity.Critical, version),
        ],
        new ScreeningThresholds());
}
