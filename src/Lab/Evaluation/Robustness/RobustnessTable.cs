using ModerationBot.Lab.Data;

namespace ModerationBot.Lab.Evaluation.Robustness;

/// <summary>The own test texts, typed in other ways: what is lost against the texts as they were written.</summary>
internal sealed class RobustnessTable(Judge judge)
{
    /// <summary>Start of the names of the sections.</summary>
    public const string Prefix = "robustness";

    /// <summary>One row for each way of typing, after one for the texts as they are.</summary>
    /// <param name="language"><c>fr</c> or <c>en</c>.</param>
    /// <param name="untouched">Answers on the texts as they are.</param>
    public IEnumerable<MetricRow> Of(string language, IReadOnlyList<Answer> untouched)
    {
        string section = $"{Prefix} {language}";
        yield return MetricRow.Of(section, "untouched", untouched);
        foreach (IPerturbation perturbation in PerturbationList.All)
        {
            IReadOnlyList<Answer> touched = Ask(untouched, perturbation);
            MetricRow row = MetricRow.Of(section, perturbation.Name, touched);
            yield return row with
            {
                Figures = new OrderedDictionary<string, Figure>(row.Figures, StringComparer.Ordinal) { [Metric.F1Change] = PairedF1.Change(untouched, touched) },
            };
        }
    }

    /// <summary>Asks anew only about texts that change.</summary>
    private Answer[] Ask(IReadOnlyList<Answer> untouched, IPerturbation perturbation)
    {
        Example[] touched = [.. untouched.Select(answer => Touch(answer.Example, perturbation))];
        int[] changed = [.. Enumerable.Range(0, touched.Length).Where(i => touched[i].Text != untouched[i].Example.Text)];
        Answer[] answers = [.. untouched];
        foreach ((int i, Answer answer) in changed.Zip(judge.Ask([.. changed.Select(i => touched[i])])))
        {
            answers[i] = answer;
        }

        return answers;
    }

    /// <summary>The example, typed another way. The parent, which somebody else typed, stays.</summary>
    internal static Example Touch(Example example, IPerturbation perturbation) =>
        example with { Text = perturbation.Apply(example.Text, example.Language, Draws.Of($"{perturbation.Name} {example.Id}")) };
}
