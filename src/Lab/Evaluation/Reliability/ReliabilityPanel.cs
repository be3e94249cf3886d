using System.Globalization;
using System.Text;

namespace ModerationBot.Lab.Evaluation.Reliability;

/// <summary>One panel of the <see cref="ReliabilityPlot"/>.</summary>
/// <param name="left">Left edge of its square, in pixels.</param>
/// <param name="top">Upper edge.</param>
/// <param name="title">What stands above it.</param>
/// <param name="rows">The whole set, then its bins.</param>
internal sealed class ReliabilityPanel(int left, int top, string title, IReadOnlyList<MetricRow> rows)
{
    private const int Side = 280;
    private const int BarHeight = 40;
    private const int BarTop = Side + 8;
    private readonly StringBuilder _svg = new();

    /// <summary>The panel as elements of SVG.</summary>
    public string Write()
    {
        Add($"<g transform=\"translate({left} {top})\">\n<text x=\"{Side / 2}\" y=\"-14\" text-anchor=\"middle\" font-size=\"14\">{title}</text>\n");
        Axes();
        Bars();
        foreach (MetricRow bin in rows.Skip(1))
        {
            Point(bin);
        }

        Add($"</g>\n");
        return _svg.ToString();
    }

    private void Axes()
    {
        Add($"<rect width=\"{Side}\" height=\"{Side}\" fill=\"none\" stroke=\"#888\"/>\n");
        Add($"<path d=\"M0 {Side} L{Side} 0\" stroke=\"#888\" stroke-dasharray=\"4 4\"/>\n");
        Add($"<path d=\"M{X(0.5):F1} 0 V{Side}\" stroke=\"#c60\" stroke-dasharray=\"2 3\"/>\n<text x=\"{X(0.5) + 4:F1}\" y=\"{Side - 6}\" fill=\"#a40\">flagged from here</text>\n");
        for (double at = 0; at <= 1; at += 0.25)
        {
            Add($"<text x=\"{X(at):F1}\" y=\"{BarTop + BarHeight + 16}\" text-anchor=\"middle\">{at:0.##}</text>\n");
            Add($"<text x=\"-6\" y=\"{Y(at) + 4:F1}\" text-anchor=\"end\">{at:0.##}</text>\n");
        }

        Add($"<text x=\"{Side / 2}\" y=\"{BarTop + BarHeight + 34}\" text-anchor=\"middle\">score, and number of texts</text>\n");
        Add($"<text transform=\"translate(-38 {Side / 2}) rotate(-90)\" text-anchor=\"middle\">share discriminatory</text>\n");
    }

    private void Bars()
    {
        int most = Math.Max(1, rows.Skip(1).Max(row => row.Texts));
        foreach ((int index, MetricRow bin) in rows.Skip(1).Index())
        {
            double height = (double)bin.Texts / most * BarHeight;
            Add($"<rect x=\"{X((double)index / ReliabilityTable.Bins) + 2:F1}\" y=\"{BarTop + BarHeight - height:F1}\" width=\"{(Side / ReliabilityTable.Bins) - 4}\" height=\"{height:F1}\" fill=\"#9bb\"/>\n");
        }
    }

    private void Point(MetricRow bin)
    {
        if (bin[Metric.MeanScore] is not { } score || bin[Metric.Discriminatory] is not { } share)
        {
            return;
        }

        Add($"<path d=\"M{X(score.Value):F1} {Y(share.Interval.Low):F1} V{Y(share.Interval.High):F1}\" stroke=\"#147\"/>\n");
        Add($"<circle cx=\"{X(score.Value):F1}\" cy=\"{Y(share.Value):F1}\" r=\"4\" fill=\"#147\"/>\n");
    }

    private void Add(FormattableString element) => _svg.Append(element.ToString(CultureInfo.InvariantCulture));

    private static double X(double score) => score * Side;

    private static double Y(double share) => (1 - share) * Side;
}
