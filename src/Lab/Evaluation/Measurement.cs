namespace ModerationBot.Lab.Evaluation;

/// <summary>Everything that was measured of the models of a folder.</summary>
/// <param name="Rows">The rows, section by section.</param>
/// <param name="Absent">Sections, or single rows by their key, whose data is not on this machine.</param>
internal sealed record Measurement(IReadOnlyList<MetricRow> Rows, IReadOnlyList<string> Absent)
{
    /// <summary>This and then another measurement.</summary>
    public Measurement With(Measurement other) => new([.. Rows, .. other.Rows], [.. Absent, .. other.Absent]);

    /// <summary>The rows of a section.</summary>
    public IEnumerable<MetricRow> Of(string section) => Rows.Where(row => row.Section == section);
}
