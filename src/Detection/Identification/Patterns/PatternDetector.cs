using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Patterns;

/// <summary>Base of the detectors that look for a written form: pattern, validator, context words, owner.</summary>
public abstract class PatternDetector : IDetector
{
    private const double BusinessCeiling = 0.15;
    private const int LongestBefore = 60;
    private readonly IReadOnlyList<PatternRule> _rules;

    private protected PatternDetector(DetectorCard card, params IReadOnlyList<PatternRule> rules)
    {
        Card = card;
        _rules = rules;
    }

    /// <inheritdoc/>
    public DetectorCard Card { get; }

    /// <inheritdoc/>
    public DetectorResult Detect(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        List<Finding>? findings = null;
        foreach (PatternRule rule in _rules)
        {
            if (document.Text.DigitCount >= rule.Digits && rule.Worth?.Invoke(document.Text) is not false)
            {
                Look(document, rule, ref findings);
            }
        }

        if (findings is null)
        {
            return DetectorResult.Nothing;
        }

        double score = findings.Max(finding => finding.Score);
        return new(score, score, findings);
    }

    private void Look(Document document, PatternRule rule, ref List<Finding>? findings)
    {
        PreparedText text = document.Text;
        for (int from = 0; from < text.Text.Length && rule.Scan.TryNext(text.Text, from, out TextSpan match); from = match.End)
        {
            if (rule.Before is { } before && !before.IsMatch(text.Text.AsSpan()[Math.Max(0, match.Start - LongestBefore)..match.Start]))
            {
                continue;
            }

            if (rule.Judge(text.Text.Substring(match.Start, match.Length)) is { } evidence)
            {
                (double score, Severity severity) = Weigh(document, rule, match, evidence);
                if (score >= PatternRule.Floor)
                {
                    TextSpan span = text.Map.ToOriginal(match);
                    Add(ref findings, new(Card.Name, Card.Version, Card.Half, rule.Category, span.Start, span.Length, score, severity, evidence.Reason));
                }
            }
        }
    }

    // Two rules of one detector may see the same digits; the first rule is the surer one.
    private static void Add(ref List<Finding>? findings, Finding finding)
    {
        findings ??= [];
        TextSpan span = new(finding.Start, finding.Length);
        if (!findings.Exists(known => span.Overlaps(new(known.Start, known.Length))))
        {
            findings.Add(finding);
        }
    }

    private static (double Score, Severity Severity) Weigh(Document document, PatternRule rule, TextSpan match, Evidence evidence)
    {
        PreparedText text = document.Text;
        int context = Nearby.Before(text, match.Start, PatternRule.Reach, rule.Context);
        int against = Nearby.Before(text, match.Start, PatternRule.ReachAgainst, rule.Against);
        if (against < context)
        {
            return (0, Severity.None);
        }

        bool raised = context < Nearby.Nowhere || Nearby.After(text, match.End, PatternRule.ReachAfter, rule.Context);
        double score = raised ? Math.Min(0.99, evidence.Score + PatternRule.Boost) : Math.Min(rule.Bare, evidence.Score);
        bool served = Nearby.Before(text, match.Start, PatternRule.Reach, rule.Serving) < Math.Min(context, Nearby.Nowhere);
        Owner owner = served ? Owner.Business : rule.MayBeColleague && score >= PatternRule.Floor ? OwnerReader.Of(document, rule.Owning) : Owner.Patient;
        score = Math.Round(Math.Min(score, owner switch { Owner.Business => BusinessCeiling, Owner.Unknown => rule.Unowned, _ => 1 }), 3);
        return (score, score <= PatternRule.Unflagged ? Severity.Low : evidence.Severity);
    }
}
