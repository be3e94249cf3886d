using System.Globalization;

namespace ModerationBot.Lab.Evaluation.Pages;

/// <summary>A column of a table: its title, and what it says of a row.</summary>
/// <param name="Title">Head of the column.</param>
/// <param name="Cell">Text of a cell; empty when the row has no such figure.</param>
internal sealed record Column(string Title, Func<MetricRow, string> Cell)
{
    /// <summary>Name of the row.</summary>
    public static Column Name(string title) => new(title, row => row.Name);

    /// <summary>A figure with its interval, to three decimals.</summary>
    public static Column Figure(string title, string metric) => new(title, row => row[metric] is { } figure ? Text(figure, "F3") : "");

    /// <summary>A share as percent with its interval, to one decimal.</summary>
    public static Column Percent(string title, string metric) => Scaled(title, metric, 100);

    /// <summary>A share for each thousand with its interval, to one decimal.</summary>
    public static Column PerThousand(string title, string metric) => Scaled(title, metric, 1000);

    /// <summary>A figure that is no share, with its interval, to one decimal.</summary>
    public static Column Number(string title, string metric) => Scaled(title, metric, 1);

    /// <summary>A change with its sign and interval.</summary>
    public static Column Change(string title, string metric) =>
        new(title, row => row[metric] is { } figure ? Text(figure, "+0.000;-0.000;0.000") : "");

    /// <summary>Number of texts.</summary>
    public static Column Texts { get; } = new("texts", row => row.Texts.ToString(CultureInfo.InvariantCulture));

    /// <summary>Number of positives, under the name that they bear here.</summary>
    public static Column Positives(string title) => new(title, row => row.Positives.ToString(CultureInfo.InvariantCulture));

    /// <summary>A figure and its interval.</summary>
    public static string Text(Figure figure, string format)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        return $"{figure.Value.ToString(format, culture)} [{figure.Interval.Low.ToString(format, culture)}, {figure.Interval.High.ToString(format, culture)}]";
    }

    private static Column Scaled(string title, string metric, double scale) => new(title, row => row[metric] is { } figure
        ? Text(new(figure.Value * scale, new(figure.Interval.Low * scale, figure.Interval.High * scale)), "F1")
        : "");
}
