namespace ModerationBot.Bot.Feeds;

/// <summary>Reads one group on one platform, and acts on it. One instance per group; safe for concurrent use.</summary>
internal interface IFeedClient
{
    /// <summary>What this platform can do.</summary>
    FeedCapabilities Capabilities { get; }

    /// <summary>Asks whether the credential is really a member.</summary>
    /// <exception cref="FeedException">The platform refused or failed.</exception>
    Task<FeedProbe> ProbeAsync(CancellationToken cancellationToken);

    /// <summary>Reads what is new since a cursor; the caller may stop after any page and go on from its cursor.</summary>
    /// <param name="cursor">JSON of the last stored page; null reads from the beginning.</param>
    /// <param name="cancellationToken">Stops between pages.</param>
    /// <exception cref="FeedException">The platform refused or failed.</exception>
    IAsyncEnumerable<FeedPage> PollAsync(string? cursor, CancellationToken cancellationToken);

    /// <summary>Reads known items again: edits come as items, deletions as gone ids.</summary>
    /// <exception cref="FeedException">The platform refused or failed.</exception>
    IAsyncEnumerable<FeedPage> SweepAsync(SweepRequest request, CancellationToken cancellationToken);

    /// <summary>Whether members still see the item.</summary>
    /// <exception cref="FeedException">The platform refused or failed.</exception>
    Task<ItemState> StateAsync(string platformId, CancellationToken cancellationToken);

    /// <summary>Deletes the item for good. Deleting what is gone is a success.</summary>
    /// <returns>The platform's answer as a code, such as <c>deleted</c> or <c>already_gone</c>.</returns>
    /// <exception cref="FeedException">The platform refused or failed.</exception>
    Task<string> RemoveAsync(string platformId, CancellationToken cancellationToken);

    /// <summary>Hides or shows the item; needs <see cref="FeedCapabilities.Hide"/>.</summary>
    /// <returns>The platform's answer as a code: <c>hidden</c>, <c>shown</c> or <c>already_gone</c>.</returns>
    /// <exception cref="FeedException">The platform refused or failed.</exception>
    Task<string> HideAsync(string platformId, bool hidden, CancellationToken cancellationToken);
}
