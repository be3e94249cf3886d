using System.Globalization;
using System.Text;

namespace ModerationBot.Lab.Evaluation.Gates;

/// <summary>What the gate found.</summary>
/// <param name="Compared">Number of figures compared.</param>
/// <param name="Falls">What is worse than committed.</param>
/// <param name="Skipped">Committed rows whose data is not on this machine.</param>
internal sealed record GateResult(int Compared, IReadOnlyList<Fall> Falls, IReadOnlyList<string> Skipped)
{
    /// <summary>Whether nothing fell.</summary>
    public bool Passed => Falls.Count == 0;

    /// <summary>The result for people: a table of what fell, and what was skipped.</summary>
    public string Report()
    {
        StringBuilder page = new();
        if (!Passed)
        {
            page.Append("| set | figure | committed | now | why |\n|---|---|---|---|---|\n");
            foreach (Fall fall in Falls)
            {
                page.Append(CultureInfo.InvariantCulture, $"| {fall.Row} | {fall.Metric} | {fall.Committed} | {fall.Measured} | {fall.Reason} |\n");
            }

            page.Append('\n');
        }

        foreach (string row in Skipped)
        {
            page.Append(CultureInfo.InvariantCulture, $"Skipped, its data is not here: {row}.\n");
        }

        string verdict = Passed ? "nothing fell" : string.Create(CultureInfo.InvariantCulture, $"{Falls.Count} fell");
        page.Append(CultureInfo.InvariantCulture, $"{Compared} figures compared, {verdict}.\n");
        return page.ToString();
    }
}
