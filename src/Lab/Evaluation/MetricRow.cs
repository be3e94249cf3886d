namespace ModerationBot.Lab.Evaluation;

/// <summary>Figures of one set of texts.</summary>
/// <param name="Section">Group of rows, such as <c>own test fr by function</c>.</param>
/// <param name="Name">Name of the set.</param>
/// <param name="Texts">Number of texts.</param>
/// <param name="Discriminatory">How many of them are discriminatory.</param>
/// <param name="Figures">Figures by their name in <see cref="Metric"/>; what cannot be measured of the set is absent.</param>
internal sealed record MetricRow(string Section, string Name, int Texts, int Discriminatory, IReadOnlyDictionary<string, Figure> Figures)
{
    /// <summary>Section and name: what a row is known by.</summary>
    public string Key => $"{Section} / {Name}";

    /// <summary>A figure; null when the row has none of this name.</summary>
    public Figure? this[string metric] => Figures.TryGetValue(metric, out Figure figure) ? figure : null;

    /// <summary>A row of chosen figures.</summary>
    public static MetricRow Of(string section, string name, IReadOnlyList<Answer> answers, params ReadOnlySpan<(string Name, Figure Figure)> figures) =>
        new(section, name, answers.Count, answers.Count(answer => answer.Example.Discriminatory), Named(figures));

    /// <summary>A row of all the usual figures of answers.</summary>
    public static MetricRow Of(string section, string name, IReadOnlyList<Answer> answers)
    {
        Counts counts = Counts.Of(answers.Select(answer => (answer.Example.Discriminatory, answer.Flagged)));
        return new(section, name, counts.Total, counts.Positives, Named([.. Usual(counts), .. Ranking(counts, answers), .. Ground(answers)]));
    }

    private static OrderedDictionary<string, Figure> Named(ReadOnlySpan<(string Name, Figure Figure)> figures)
    {
        OrderedDictionary<string, Figure> named = new(StringComparer.Ordinal);
        foreach ((string name, Figure figure) in figures)
        {
            named.Add(name, figure);
        }

        return named;
    }

    /// <summary>Of texts of one label only, one share tells all.</summary>
    private static List<(string Name, Figure Figure)> Usual(Counts counts)
    {
        int benign = counts.Total - counts.Positives;
        int flagged = counts.TruePositives + counts.FalsePositives;
        bool both = counts.Positives > 0 && benign > 0;
        List<(string, Figure)> figures = [];
        void Add(bool fits, string name, Func<Figure> figure)
        {
            if (fits)
            {
                figures.Add((name, figure()));
            }
        }

        Add(both, Metric.F1, () => F1Of(counts));
        Add(both && flagged > 0, Metric.Precision, () => Figure.Share(counts.TruePositives, flagged));
        Add(counts.Positives > 0, Metric.Recall, () => Figure.Share(counts.TruePositives, counts.Positives));
        Add(benign > 0, Metric.FalseAlarms, () => Figure.Share(counts.FalsePositives, benign));
        Add(both, Metric.Accuracy, () => Figure.Share(counts.TruePositives + counts.TrueNegatives, counts.Total));
        return figures;
    }

    private static Figure F1Of(Counts counts) => new(
        counts.F1,
        Bootstrap.OfCells(
            [counts.TruePositives, counts.FalsePositives, counts.TrueNegatives, counts.FalseNegatives],
            cells => new Counts(cells[0], cells[1], cells[2], cells[3]).F1));

    private static IEnumerable<(string Name, Figure Figure)> Ranking(Counts counts, IReadOnlyList<Answer> answers) =>
        counts.Positives == 0 || counts.Positives == counts.Total
            ? []
            : [(Metric.Auc, Auc.FigureOf([.. answers.Select(answer => (answer.Score, answer.Example.Discriminatory))]))];

    private static IEnumerable<(string Name, Figure Figure)> Ground(IReadOnlyList<Answer> answers)
    {
        Answer[] grounded = [.. answers.Where(answer => answer.Flagged && answer.Example.Discriminatory && answer.Example.Grounds.Count > 0)];
        return grounded.Length == 0
            ? []
            : [(Metric.GroundRight, Figure.Share(grounded.Count(answer => answer.Example.Grounds.Contains(answer.Ground)), grounded.Length))];
    }
}
