using System.Text.RegularExpressions;
using ModerationBot.Detection.Identification.Context;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Patterns;

/// <summary>Base of the detectors that look for a written form: pattern, validator, context words.</summary>
public abstract class PatternDetector : IDetector
{
    private const double ColleagueCeiling = 0.45;
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
            if (document.Text.DigitCount >= rule.Digits && (rule.Marker is not { } marker || document.Text.Text.Contains(marker)))
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
        foreach (ValueMatch match in rule.Pattern.EnumerateMatches(text.Text))
        {
            if (rule.Before is { } before && !before.IsMatch(text.Text.AsSpan()[Math.Max(0, match.Index - LongestBefore)..match.Index]))
            {
                continue;
            }

            string value = text.Text.Substring(match.Index, match.Length);
            if (rule.Judge(value) is { } evidence && Weigh(document, rule, match.Index, evidence.Score) is >= PatternRule.Floor and double score)
            {
                TextSpan span = text.Map.ToOriginal(new(match.Index, match.Length));
                Severity severity = rule.MayBeColleague && score <= ColleagueCeiling ? Severity.Low : evidence.Severity;
                Add(ref findings, new(Card.Name, Card.Version, Card.Half, rule.Category, span.Start, span.Length, score, severity, evidence.Reason));
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

    private static double Weigh(Document document, PatternRule rule, int index, double score)
    {
        bool raised = Nearby(document.Text, index, rule.Context.Contains);
        if ((rule.NeedsContext && !raised) || Nearby(document.Text, index, rule.Against.Contains))
        {
            return 0;
        }

        double raisedScore = Math.Round(Math.Min(0.99, score + (raised ? PatternRule.Boost : 0)), 3);
        return rule.MayBeColleague ? WeighColleague(document, raisedScore) : raisedScore;
    }

    private static double WeighColleague(Document document, double score)
    {
        Speech speech = Speech.Of(document);
        return speech.OfProfession ? 0 : speech.OfPatient ? score : Math.Min(score, ColleagueCeiling);
    }

    private delegate bool WordTest(ReadOnlySpan<char> folded);

    private static bool Nearby(PreparedText text, int index, WordTest test)
    {
        ReadOnlySpan<Token> tokens = text.Tokens;
        int at = TokenAt(tokens, index);
        int words = 0;
        for (int i = Math.Min(at, tokens.Length - 1); i >= 0 && words <= PatternRule.Reach; i--)
        {
            if (tokens[i].Kind is TokenKind.Punctuation)
            {
                continue;
            }

            words++;
            if (test(text.Folded(tokens[i])))
            {
                return true;
            }
        }

        return false;
    }

    private static int TokenAt(ReadOnlySpan<Token> tokens, int normalisedIndex)
    {
        int low = 0;
        int high = tokens.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            bool after = tokens[middle].NormalisedStart + tokens[middle].NormalisedLength > normalisedIndex;
            (low, high) = after ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
