using ModerationBot.Detection;
using ModerationBot.Detection.Text;

namespace ModerationBot.Bot.Tests.Infrastructure;

/// <summary>A detector small enough to check by hand: it flags one word.</summary>
internal sealed class WordDetector(string word, Half half, string category, Severity severity, int version = 1) : IDetector
{
    public DetectorCard Card { get; } = new()
    {
        Name = $"word-{word}",
        Version = version,
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

    /// <summary>Flags "moche" as appearance (high) and "dupont" as a name (critical).</summary>
    public static Screener Screener(int version = 1) => new(
        [
            new WordDetector("moche", Half.Discrimination, Grounds.Appearance, Severity.High, version),
            new WordDetector("dupont", Half.Identification, IdentifierTypes.PersonName, Severity.Critical, version),
        ],
        new ScreeningThresholds());
}
