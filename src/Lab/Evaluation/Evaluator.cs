using ModerationBot.Detection;
using ModerationBot.Lab.Evaluation.Fairness;
using ModerationBot.Lab.Evaluation.Reliability;
using ModerationBot.Lab.Evaluation.Robustness;
using ModerationBot.Lab.Training;

namespace ModerationBot.Lab.Evaluation;

/// <summary>All figures of a detector. The same detector and data give the same figures, bit for bit.</summary>
/// <param name="detector">What is measured.</param>
/// <param name="loader">Reads the data outside the repository, as far as it is here, and the own corpus.</param>
/// <param name="corpus">Folder of the own corpus, which holds the fairness set too.</param>
internal sealed class Evaluator(IDetector detector, DataLoader loader, string corpus)
{
    private readonly Judge _judge = new(detector);

    /// <summary>Measures everything.</summary>
    public Measurement Run()
    {
        IReadOnlyList<Answer> dev = Own("dev");
        IReadOnlyList<Answer> test = Own("test");
        IReadOnlyList<MetricRow> outside = new OutsideTable(_judge, loader).Rows();
        MetricRow[] own = [.. Languages.All.SelectMany(language => Rows(language, In(dev, language), In(test, language)))];
        return new([.. own, .. outside], OutsideTable.Absent(outside));
    }

    private IEnumerable<MetricRow> Rows(string language, IReadOnlyList<Answer> dev, IReadOnlyList<Answer> test) =>
    [
        .. OwnTable.Of($"own test {language}", test),
        .. OwnTable.Of($"own dev {language}", dev),
        .. ReliabilityTable.Of($"own test {language}", test),
        .. ReliabilityTable.Of($"own dev {language}", dev),
        .. ThresholdTable.Of(language, dev, test),
        .. new RobustnessTable(_judge).Of(language, test),
        .. new FairnessTable(_judge).Of(language, FairnessSet.Load(corpus, language)),
    ];

    private IReadOnlyList<Answer> Own(string split) => _judge.Ask([.. loader.Own().Where(example => example.Split == split)]);

    private static Answer[] In(IReadOnlyList<Answer> answers, string language) =>
        [.. answers.Where(answer => answer.Example.Language == language)];
}
