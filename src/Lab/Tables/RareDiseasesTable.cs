namespace ModerationBot.Lab.Tables;

/// <summary>Rare diseases with people affected, all by hand: <c>rare-diseases.tsv</c>.</summary>
internal sealed class RareDiseasesTable : IFactTable
{
    // Five in ten thousand is the European line of a rare disease.
    private const double Largest = 500;

    /// <inheritdoc/>
    public string FileName => "rare-diseases.tsv";

    /// <inheritdoc/>
    public IReadOnlyList<string> Needs => [];

    /// <inheritdoc/>
    public CompiledTable Compile(TableSources sources)
    {
        IReadOnlyList<HandRow> rows = PhraseRows.Read(sources.Hand("rare-diseases.tsv"), 4, Largest);
        int forms = rows.Sum(row => row.Field(1).Split(';').Length);
        return new(
            "people per million\tforms in French and English, parted by ';' (accents and case do not matter)\tOrpha code\tsource",
            [.. rows.Select(row => string.Join('\t', row.Fields))],
            new(
                "Rare diseases",
                FormattableString.Invariant($"{rows.Count} rare diseases with people affected per million, {forms} names in French and English, and their Orpha codes."),
                "Prevalence classes of Orphadata (Europe, else one of its countries), a figure set by hand inside the class, or an estimate where no class fits; the fourth column says which. Names written by hand (`src/Lab/Tables/rare-diseases.tsv`).",
                "Orphadata: Licence CC BY 4.0. Names: ours.",
                FormattableString.Invariant($"Checked: every form folded, none twice, at most {Largest} per million (the European line of a rare disease). Orpha codes were compared with the index of Orphadata, but for the ten rows that say so. Figures are people ill or followed at one time, also for short illnesses and cancers.")));
    }
}
