namespace ModerationBot.Bot.Feeds;

/// <summary>What storing a page did.</summary>
/// <param name="New">Items seen for the first time.</param>
/// <param name="Changed">Known items with a new revision.</param>
/// <param name="Unchanged">Known items, only confirmed.</param>
/// <param name="Gone">Known items that turned out to be gone.</param>
/// <param name="NewestNew">When the newest of the new items was written; null when none was new.</param>
internal sealed record StoredPage(int New, int Changed, int Unchanged, int Gone, DateTimeOffset? NewestNew)
{
    public static StoredPage Nothing { get; } = new(0, 0, 0, 0, null);

    /// <summary>Rows that later stages have to look at.</summary>
    public int Rows => New + Changed + Gone;

    public StoredPage And(StoredPage other) => new(
        New + other.New,
        Changed + other.Changed,
        Unchanged + other.Unchanged,
        Gone + other.Gone,
        NewestNew > other.NewestNew ? NewestNew : other.NewestNew ?? NewestNew);
}
