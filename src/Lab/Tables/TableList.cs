namespace ModerationBot.Lab.Tables;

/// <summary>Every fact table, in the order in which they are made.</summary>
internal static class TableList
{
    /// <summary>A new table is one class and one line here.</summary>
    public static IReadOnlyList<IFactTable> All { get; } =
    [
        new FirstNamesTable(),
        new EponymsTable(),
        new FrenchPlacesTable(),
        new EnglishPlacesTable(),
        new ProfessionsTable(),
        new RareDiseasesTable(),
    ];
}
