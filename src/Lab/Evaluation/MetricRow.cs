namespace ModerationBot.Lab.Evaluation;

/// <summary>Figures of one set of texts.</summary>
/// <param name="Section">Group of rows, such as <c>own test fr by function</c>.</param>
/// <param name="Name">Name of the set.</param>
/// <param name="Texts">Number of texts.</param>
/// <param name="Positives">How many of them are what is looked for: discriminatory, or identifying; of spans, the marked ones.</param>
/// <param name="Figures">Figures by their name in <see cref="Metric"/>; what cannot be measured of the set is absent.</param>
internal sealed record MetricRow(string Section, string Name, int Texts, int Positives, IReadOnlyDictionary<string, Figure> Figures)
{
    /// <summary>Section and name: what a row is known by.</summary>
    public string Key => $"{Section} / {Name}";

    /// <summary>A figure; null when the row has none of this name.</summary>
    public Figure? this[string metric] => Figures.TryGetValue(metric, out Figure figure) ? figure : null;

    /// <summary>A row of chosen figures.</summary>
    public static MetricRow Of(string section, string name, IReadOnlyList<Answer> answers, params ReadOnlySpan<(string Name, Figure Figure)> figures) =>
        Of(section, name, answers.Count, answers.Count(answer => answer.Example.Discriminatory), figures);

    /// <summary>A row of chosen figures.</summary>
    public static MetricRow Of(string section, string name, int texts, int positives, params ReadOnlySpan<(string Name, Figure Figure)> figures) =>
        new(section, name, texts, positives, Named(figures));

    /// <summary>A row of all the usual figures of answers.</summary>
    public static MetricRow Of(string section, string name, IReadOnlyList<Answer> answers) =>
        Of(section, name, [.. answers.Select(answer => new Judged(answer.Score, answer.Example.Discriminatory, answer.Flagged))], [.. Ground(answers)]);

    /// <summary>A row of all the usual figures of judged texts, and some more.</summary>
    public static MetricRow Of(string section, string name, IReadOnlyList<Judged> judged, params ReadOnlySpan<(string Name, Figure Figure)> more)
    {
        Counts counts = Counts.Of(judged.Select(text => (text.Label, text.Flagged)));
        return Of(section, name, counts.Total, counts.Positives, [.. Usual(counts), .. Ranking(counts, judged), .. more]);
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

    /// <summary>F1 of counts, with its interval by bootstrap.</summary>
    public static Figure F1Of(Counts counts) => new(
        counts.F1,
        Bootstrap.OfCells(
            [counts.TruePositives, counts.FalsePositives, counts.TrueNegatives, counts.FalseNegatives],
            cells => new Counts(cells[0], cells[1], cells[2], cells[3]).F1));

    private static IEnumerable<(string Name, Figure Figure)> Ranking(Counts counts, IReadOnlyList<Judged> judged) =>
        counts.Positives == 0 || counts.Positives == counts.Total
            ? []
            : [(Metric.Auc, Auc.FigureOf([.. judged.Select(text => (text.Score, text.Label))]))];

    private static IEnumerable<(string Name, Figure Figure)> Ground(IReadOnlyList<Answer> answers)
    {
        Answer[] grounded = [.. answers.Where(answer => answer.Flagged && answer.Example.Discriminatory && answer.Example.Grounds.Count > 0)];
        return grounded.Length == 0
            ? []
            : [(Metric.GroundRight, Figure.Share(grounded.Count(answer => answer.Example.Grounds.Contains(answer.Ground)), grounded.Length))];
    }
}
