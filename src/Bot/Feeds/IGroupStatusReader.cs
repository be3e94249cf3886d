namespace ModerationBot.Bot.Feeds;

/// <summary>Tells how far each group is read, for the status answer and the pages.</summary>
internal interface IGroupStatusReader
{
    /// <summary>Every watched group, in the order of the settings, then those that only receive imports.</summary>
    Task<IReadOnlyList<GroupStatus>> ReadAsync(CancellationToken cancellationToken);
}
