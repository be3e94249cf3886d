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
                "Prevalence classes of Orphadata (Europe or France before the world, middle of the class, corrected where the class is broad); names written by hand (`src/Lab/Tables/rare-diseases.tsv`).",
                "Orphadata: Licence CC BY 4.0. Names: ours.",
                FormattableString.Invariant($"Checked: every form folded, none twice, at most {Largest} per million.")));
    }
}
