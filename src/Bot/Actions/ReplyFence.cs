using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Actions;

/// <summary>
/// Keeps a message to an author from being sent twice. Platforms take every message as a new one, so the call is marked in the
/// database before it is made: a mark without an answer, as a crash leaves it, is never followed by a second call.
/// </summary>
internal sealed class ReplyFence(IDbContextFactory<ModerationDb> factory, TimeProvider time)
{
    /// <summary>Longer than any call may take: after that nobody waits for its answer any more.</summary>
    private static readonly TimeSpan LongestCall = TimeSpan.FromMinutes(5);

    /// <summary>Actions that are not in the middle of a call.</summary>
    public static IQueryable<PlatformAction> Idle(IQueryable<PlatformAction> actions, DateTimeOffset now)
    {
        DateTimeOffset longAgo = now - LongestCall;
        return actions.Where(a => a.CalledAt == null || a.CalledAt < longAgo);
    }

    /// <summary>Marks the call; false when it was marked before, by whatever process.</summary>
    public async Task<bool> BeginAsync(PlatformAction action, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        DateTimeOffset now = time.GetUtcNow();
        return await db.Set<PlatformAction>().Where(a => a.Id == action.Id && a.CalledAt == null && a.State == ActionState.Started)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.CalledAt, now), cancellationToken).ConfigureAwait(false) == 1;
    }

    /// <summary>
    /// Whether a failure proves that nothing was written: the platform said no, or was never reached. Anything else may have come
    /// after the message.
    /// </summary>
    public static bool ProvesNothingSent(FeedException failure) =>
        failure.Health is FeedHealth.Throttled or FeedHealth.TokenDead or FeedHealth.PermissionLost or FeedHealth.Anonymous
        || failure.Code is "http_connection_error" or "http_name_resolution_error" or "http_secure_connection_error" or "http_proxy_tunnel_error"
            or FeedVerbs.Unsupported;
}
