using ModerationBot.Detection;
using ModerationBot.Detection.Identification.Patients;
using ModerationBot.Lab.Data;

namespace ModerationBot.Lab.Evaluation.Identification;

/// <summary>Screens items with the detectors of the product, exactly as the product does.</summary>
internal sealed class ItemJudge
{
    private readonly IReadOnlyList<IDetector> _detectors;
    private readonly Screener _screener;

    /// <summary>A judge of chosen detectors.</summary>
    public ItemJudge(IReadOnlyList<IDetector> detectors)
    {
        _detectors = detectors;
        _screener = new(detectors, new ScreeningThresholds());
    }

    /// <summary>Loads every detector; that of patients is added where the list of the product lacks it.</summary>
    /// <exception cref="FileNotFoundException">A model or table is missing.</exception>
    public static ItemJudge Load(string models)
    {
        IReadOnlyList<IDetector> listed = DetectorList.Load(models);
        bool whole = listed.Any(detector => detector.Card.Name == PatientDetector.Name);
        return new(whole ? listed : [.. listed, PatientDetector.Load(models)]);
    }

    /// <summary>The same without the detectors of the other half: quicker, and blind to it.</summary>
    public ItemJudge HalfAlone() => new([.. _detectors.Where(detector => detector.Card.Half == Detection.Half.Identification)]);

    /// <summary>Answers in the order of the items.</summary>
    public IReadOnlyList<ItemAnswer> Ask(IReadOnlyList<IdentificationItem> items)
    {
        ItemAnswer[] answers = new ItemAnswer[items.Count];
        Parallel.For(0, answers.Length, i => answers[i] = Ask(items[i]));
        return answers;
    }

    private ItemAnswer Ask(IdentificationItem item)
    {
        Verdict verdict = _screener.Screen(new(item.Text)
        {
            Kind = item.Kind == "comment" ? ContentKind.Comment : ContentKind.Post,
            Parent = item.Parent,
        });
        Finding[] findings = [.. verdict.Findings.Where(finding => finding.Half == Detection.Half.Identification)];
        return new(item, verdict.Identification.Score, verdict.Identification.Flagged, verdict.Flagged, findings);
    }
}
