using System.Globalization;
using System.Text;

namespace ModerationBot.Lab.Evaluation.Reliability;

/// <summary>
/// The reliability tables as a picture: one panel for each language; the share of discriminatory texts against the score,
/// with intervals, over a bar for the number of texts. Its words are in its title and description for those who cannot see it.
/// </summary>
internal static class ReliabilityPlot
{
    /// <summary>Name of the file, beside the model.</summary>
    public const string FileName = "reliability.svg";

    private const int Width = 720;
    private const int Height = 430;

    /// <summary>The picture as SVG.</summary>
    public static string Write(Measurement measurement)
    {
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" width="{Width}" height="{Height}" role="img" aria-labelledby="title desc" font-family="sans-serif" font-size="12" fill="#222">
            <title id="title">Reliability of the discrimination score on the own test sets, French and English</title>
            <desc id="desc">{Description(measurement)}</desc>
            <rect width="{Width}" height="{Height}" fill="#fff"/>

            """);
        foreach ((int index, string language) in Languages.All.Index())
        {
            MetricRow[] rows = [.. measurement.Of($"{ReliabilityTable.Prefix} own test {language}")];
            svg.Append(new ReliabilityPanel(60 + (index * 350), 40, Languages.NameOf(language), rows).Write());
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static string Description(Measurement measurement) => string.Join(' ', Languages.All.Select(language =>
    {
        MetricRow[] rows = [.. measurement.Of($"{ReliabilityTable.Prefix} own test {language}")];
        IEnumerable<string> bins = rows.Skip(1).Where(row => row.Texts > 0).Select(row => string.Create(
            CultureInfo.InvariantCulture, $"{row.Name}: {row[Metric.Discriminatory]?.Value * 100:F0} % of {row.Texts}"));
        return $"{Languages.NameOf(language)}, score and share of discriminatory texts: {string.Join("; ", bins)}.";
    }));
}
