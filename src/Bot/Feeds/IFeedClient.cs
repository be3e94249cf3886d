namespace ModerationBot.Bot.Feeds;

/// <summary>Reads one group on one platform, and acts on it. One instance per group; safe for concurrent use.</summary>
internal interface IFeedClient
{
    /// <summary>What this platform can do.</summary>
    FeedCapabilities Capabilities { get; }

    /// <summary>Asks whether the credential is really a member.</summary>
    /// <exception cref="FeedException">The platform refused or failed.</exception>
    Task<FeedProbe> ProbeAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Reads what is new since a cursor; the caller may stop after any page and go on from its cursor. Every poll proves that
    /// the credential still is a member's: where an answer to a stranger looks like one to a member, the poll asks first.
    /// </summary>
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

    /// <summary>Does one thing to one item. Asking twice is the same as once, but for an answer and a flag.</summary>
    /// <returns>What the platform did: a code of <see cref="FeedAnswers"/>.</returns>
    /// <exception cref="FeedException">
    /// The platform refused or failed; <see cref="FeedVerbs.Unsupported"/> where <see cref="Capabilities"/> lack the verb's.
    /// </exception>
    Task<string> ActAsync(FeedAction action, CancellationToken cancellationToken);
}
