using ModerationBot.Detection;
using ModerationBot.Detection.Text;

namespace ModerationBot.Lab.Tests.Evaluation.Identification;

/// <summary>Takes every word with a capital for a patient's name, but those of one letter that it was told to miss.</summary>
internal sealed class CapitalDetector(char missed = '\0') : IDetector
{
    /// <inheritdoc/>
    public DetectorCard Card { get; } = new()
    {
        Name = "capital",
        Version = 1,
        Half = Detection.Half.Identification,
        Purpose = new("Majuscules.", "Capitals."),
        Languages = [],
        Blind = new("Tout le reste.", "All the rest."),
        Hits = [],
        Misses = [],
        Source = "Made for tests.",
    };

    /// <inheritdoc/>
    public DetectorResult Detect(Document document)
    {
        List<Finding> findings = [];
        foreach (ref readonly Token token in document.Text.Tokens)
        {
            if (token.Has(TokenMarks.Capitalised) && document.Text.Original[token.Start] != missed)
            {
                findings.Add(Made.Finding(IdentifierTypes.PersonName, token.Start, token.Length, 0.9));
            }
        }

        return findings.Count == 0 ? DetectorResult.Nothing : new(0.9, 0.9, findings);
    }
}
