using ModerationBot.Detection;
using ModerationBot.Lab.Data;
using ModerationBot.Lab.Training;

namespace ModerationBot.Lab.Evaluation;

/// <summary>All figures of a detector: own sets in every cut, public test sets, false alarms on medical prose.</summary>
internal sealed class Evaluator(IDetector detector, DataLoader loader)
{
    private const int FewestOfCut = 8;
    private const int Prose = 4000;
    private readonly Judge _judge = new(detector);

    /// <summary>The rows, section by section.</summary>
    public IReadOnlyList<MetricRow> Run() => [.. Own("dev"), .. Own("test"), .. Published(), .. Clinical()];

    private IEnumerable<MetricRow> Own(string split)
    {
        IReadOnlyList<Answer> answers = _judge.Ask([.. loader.Own().Where(example => example.Split == split)]);
        foreach (string language in (string[])["fr", "en"])
        {
            Answer[] own = [.. answers.Where(answer => answer.Example.Language == language)];
            if (own.Length == 0)
            {
                continue;
            }

            string section = $"own {split} {language}";
            yield return MetricRow.Of(section, "all", own);
            yield return MetricRow.Of(section, "alone", [.. own.Where(answer => answer.Example.Parent is null)]);
            yield return MetricRow.Of(section, "with parent", [.. own.Where(answer => answer.Example.Parent is not null)]);
            foreach (MetricRow row in Cuts(section, own))
            {
                yield return row;
            }
        }
    }

    private static IEnumerable<MetricRow> Cuts(string section, Answer[] answers) =>
    [
        .. Cut(section + " by kind", answers, example => [example.Kind]),
        .. Cut(section + " by ground", answers, example => example.Grounds),
        .. Cut(section + " by function", answers, example => [example.Function]),
    ];

    private static IEnumerable<MetricRow> Cut(string section, Answer[] answers, Func<Example, IReadOnlyList<string>> names) => answers
        .SelectMany(answer => names(answer.Example).Select(name => (Name: name, Answer: answer)))
        .GroupBy(pair => pair.Name, pair => pair.Answer)
        .Where(group => group.Count() >= FewestOfCut)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => MetricRow.Of(section, group.Key, [.. group]));

    private IEnumerable<MetricRow> Published() => _judge.Ask(loader.Public("test"))
        .GroupBy(answer => answer.Example.Source)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => MetricRow.Of("public test", group.Key, [.. group]));

    /// <summary>Sentences of case reports that were not learnt from: see <see cref="DataLoader"/>.</summary>
    private IEnumerable<MetricRow> Clinical()
    {
        foreach (string language in (string[])["fr", "en"])
        {
            Example[] sentences = [.. ClinicalCases.Sentences(loader.Clinical, language, Prose)
                .Where((_, i) => i % 2 == 1)
                .Select((text, i) => new Example(FormattableString.Invariant($"clinical-{language}-{i}"), text, false) { Language = language })];
            if (sentences.Length > 0)
            {
                yield return MetricRow.Of("clinical cases", language, _judge.Ask(sentences));
            }
        }
    }
}
