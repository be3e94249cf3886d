namespace ModerationBot.Bot.Feeds.Import;

/// <summary>What an import did, in lines.</summary>
/// <param name="New">Items seen for the first time.</param>
/// <param name="Changed">Known items whose text or attachments differ.</param>
/// <param name="Unchanged">Known items, or the same item twice.</param>
/// <param name="Bad">Lines that could not be taken.</param>
internal sealed record ImportResult(int New, int Changed, int Unchanged, int Bad)
{
    /// <summary>Known items that a line said are gone.</summary>
    public int Gone { get; init; }
}
