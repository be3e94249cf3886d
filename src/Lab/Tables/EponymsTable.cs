namespace ModerationBot.Lab.Tables;

/// <summary>Surnames that name a disease, a sign or a score; all by hand.</summary>
internal sealed class EponymsTable : IFactTable
{
    /// <inheritdoc/>
    public string FileName => "eponyms.txt";

    /// <inheritdoc/>
    public IReadOnlyList<string> Needs => [];

    /// <inheritdoc/>
    public CompiledTable Compile(TableSources sources)
    {
        SortedSet<string> names = new(StringComparer.Ordinal);
        foreach (HandRow row in sources.Hand("eponyms.txt").Rows(1, 1))
        {
            if (!Folded.IsFolded(row.Key) || !names.Add(row.Key))
            {
                throw row.Bad($"'{row.Key}' stands twice or is not folded");
            }
        }

        return new("surnames that name a disease, sign, score, test, device, drug rule or place of the body (accents and case do not matter)", [.. names], new(
            "Eponyms",
            FormattableString.Invariant($"{names.Count} surnames that name a disease, sign, score, test, device or place of the body."),
            "Written by hand.",
            "Ours.",
            "Sorted and checked for doubles."));
    }
}
