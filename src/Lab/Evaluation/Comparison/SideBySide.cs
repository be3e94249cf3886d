using ModerationBot.Detection;
using ModerationBot.Lab.Data;
using ModerationBot.Lab.Training;

namespace ModerationBot.Lab.Evaluation.Comparison;

/// <summary>Sets a detector beside another program on the own and public test sets. Both get the text alone.</summary>
/// <param name="detector">This model.</param>
/// <param name="other">The other program.</param>
/// <param name="threshold">
/// From which score the other flags. Null: chosen for each language on the own development set, so that it flags as many benign
/// texts there as this model does.
/// </param>
internal sealed class SideBySide(IDetector detector, OtherProgram other, double? threshold)
{
    private readonly Judge _judge = new(detector);

    /// <summary>The rows, own sets first.</summary>
    /// <exception cref="InvalidDataException">The other program failed.</exception>
    public async Task<IReadOnlyList<ComparisonRow>> RunAsync(DataLoader loader, CancellationToken token)
    {
        Example[] examples = [.. loader.Own().Where(example => example.Split != "train"), .. loader.Public("test")];
        double[] scores = await other.AskAsync([.. examples.Select(example => example.Text)], token);
        (Answer Ours, Answer Theirs)[] pairs = [.. _judge.Ask([.. examples.Select(example => example with { Parent = null })])
            .Zip(examples, scores)
            .Select(trio => (trio.First, new Answer(trio.Second, trio.Third, null)))];
        return [.. Languages.All.SelectMany(language => Rows(language, [.. pairs.Where(pair => pair.Ours.Example.Language == language)]))];
    }

    private IEnumerable<ComparisonRow> Rows(string language, (Answer Ours, Answer Theirs)[] pairs)
    {
        double limit = threshold ?? Choose([.. pairs.Where(pair => IsOwn(pair, "dev"))]);
        (Answer Ours, Answer Theirs)[] cut = [.. pairs.Select(pair => (pair.Ours, pair.Theirs with { Threshold = limit }))];
        (Answer Ours, Answer Theirs)[] own = [.. cut.Where(pair => IsOwn(pair, "test"))];
        (Answer Ours, Answer Theirs)[] replies = [.. own.Where(pair => pair.Theirs.Example.Parent is not null)];
        IReadOnlyList<Answer> inContext = _judge.Ask([.. replies.Select(pair => pair.Theirs.Example)]);
        return
        [
            .. Row($"own test {language}", own),
            .. Row($"own test {language}, replies", replies),
            .. Row($"own test {language}, replies, this model with the parent", [.. inContext.Zip(replies.Select(pair => pair.Theirs))]),
            .. cut.Where(pair => pair.Ours.Example.Source != "own")
                .GroupBy(pair => pair.Ours.Example.Source)
                .OrderBy(set => set.Key, StringComparer.Ordinal)
                .SelectMany(set => Row($"{set.Key} {language}", [.. set])),
        ];
    }

    private static IEnumerable<ComparisonRow> Row(string name, (Answer Ours, Answer Theirs)[] pairs) => pairs.Length == 0
        ? []
        : [ComparisonRow.Of(name, [.. pairs.Select(pair => pair.Ours)], [.. pairs.Select(pair => pair.Theirs)])];

    private static double Choose((Answer Ours, Answer Theirs)[] dev)
    {
        Counts ours = Counts.Of(dev.Select(pair => (pair.Ours.Example.Discriminatory, pair.Ours.Flagged)));
        return PlattFit.Threshold([.. dev.Select(pair => (pair.Theirs.Score, pair.Theirs.Example.Discriminatory))], ours.FalseAlarms);
    }

    private static bool IsOwn((Answer Ours, Answer Theirs) pair, string split) =>
        pair.Ours.Example.Source == "own" && pair.Ours.Example.Split == split;
}
