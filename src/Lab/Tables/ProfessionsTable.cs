namespace ModerationBot.Lab.Tables;

/// <summary>Jobs and public roles, all by hand: <c>occupations.tsv</c>.</summary>
internal sealed class ProfessionsTable : IFactTable
{
    private const string PerCommune = "u";
    private const double Largest = 68_000_000;

    /// <inheritdoc/>
    public string FileName => "professions.tsv";

    /// <inheritdoc/>
    public IReadOnlyList<string> Needs => [];

    /// <inheritdoc/>
    public CompiledTable Compile(TableSources sources)
    {
        IReadOnlyList<HandRow> rows = PhraseRows.Read(sources.Hand("occupations.tsv"), 3, Largest, PerCommune);
        int unique = rows.Count(row => row.Key == PerCommune);
        int forms = rows.Sum(row => row.Field(1).Split(';').Length);
        return new(
            "one in how many people, or 'u' when a commune has one\tforms, parted by ';' (accents and case do not matter)\tsource",
            [.. rows.Select(row => string.Join('\t', row.Fields))],
            new(
                "Professions",
                FormattableString.Invariant($"{rows.Count} jobs and public roles in French and English, {forms} forms, with one in how many people holds it; `u` marks {unique} roles that one person holds in each commune."),
                "Written by hand (`src/Lab/Tables/occupations.tsv`); the third column names the source of each figure: jobs by family of occupations (DARES, Portrait statistique des métiers, 2018), orders of magnitude that the body named in brackets publishes, most of them not looked up, or an estimate; two figures count.",
                "Forms: ours; figures are rounded facts of the offices and bodies named.",
                "Checked: every form folded, none twice. Only people at work are counted. Most health professions are left out: in posts of our readers they are the author or a colleague."));
    }
}
