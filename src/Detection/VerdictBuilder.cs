namespace ModerationBot.Detection;

/// <summary>Puts together what the detectors say of one item. The score of a half is its highest.</summary>
internal sealed class VerdictBuilder(Document document, ScreeningThresholds thresholds)
{
    private readonly List<Finding> _findings = [];
    private readonly List<NotJudged> _notJudged = [];
    private readonly double[] _scores = new double[2];
    private readonly double[] _alone = new double[2];

    public static Verdict NotJudged(Document document, NotJudged reason) =>
        new VerdictBuilder(document, new ScreeningThresholds()) { _notJudged = { reason } }.Build();

    public void Add(DetectorCard card, DetectorResult result)
    {
        if (result.NotJudged is { } reason)
        {
            _notJudged.Add(new(card.Name, reason));
        }

        int half = (int)card.Half;
        _scores[half] = Math.Max(_scores[half], result.Score);
        _alone[half] = Math.Max(_alone[half], result.ScoreAlone);
        _findings.AddRange(result.Findings);
    }

    public Verdict Build()
    {
        HalfVerdict discrimination = Of(Half.Discrimination, thresholds.Discrimination ?? Screener.DefaultDiscrimination);
        HalfVerdict identification = Of(Half.Identification, thresholds.Identification);
        Finding[] findings = Sorted();
        Severity severity = findings
            .Where(finding => (finding.Half == Half.Discrimination ? discrimination : identification).Flagged)
            .Select(finding => finding.Severity)
            .DefaultIfEmpty(Severity.None)
            .Max();
        bool flagged = discrimination.Flagged || identification.Flagged;
        return new(
            document.Language.Code,
            flagged && severity == Severity.None ? Severity.Low : severity,
            discrimination,
            identification,
            findings,
            _notJudged);
    }

    private HalfVerdict Of(Half half, double threshold)
    {
        string[] categories = [.. _findings
            .Where(finding => finding.Half == half && finding.IsReason)
            .GroupBy(finding => finding.Category, (category, group) => (Category: category, Score: group.Max(finding => finding.Score)))
            .OrderByDescending(pair => pair.Score)
            .ThenBy(pair => pair.Category, StringComparer.Ordinal)
            .Select(pair => pair.Category)];
        double score = _scores[(int)half];
        double alone = document.Parent is null ? score : _alone[(int)half];
        return new(score > 0 && score >= threshold, score, alone, categories);
    }

    private Finding[] Sorted() => [.. _findings
        .OrderBy(finding => finding.Start)
        .ThenBy(finding => finding.Category, StringComparer.Ordinal)
        .ThenBy(finding => finding.Length)
        .ThenBy(finding => finding.Detector, StringComparer.Ordinal)];
}
