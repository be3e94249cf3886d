using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review.Items.Authors;

/// <summary>
/// Gives an author's name to who asked for it with a reason: logged first, then shown once, on that person's next view of
/// the item. What was granted is held in memory only and lasts two minutes.
/// </summary>
internal sealed class NameDesk(IDbContextFactory<ModerationDb> factory, IDecisionLog log, MemberTexts texts, TimeProvider time)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<(long Flag, string Actor), DateTimeOffset> _granted = new();

    /// <summary>Logs that a person asks for the name, and lets the next view of the item show it.</summary>
    /// <param name="flagId">The flag.</param>
    /// <param name="reason">A code of <see cref="NameReasons"/>.</param>
    /// <param name="actorId">Who asks.</param>
    /// <param name="cancellationToken">Stops before anything is logged.</param>
    /// <returns>Whether there is a name to show; nothing is logged when there is none.</returns>
    public async Task<bool> AskAsync(long flagId, string reason, string actorId, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        if (!await db.Set<Flag>().AnyAsync(f => f.Id == flagId && f.Item.AuthorNameCipher != null, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        Dictionary<string, object?> payload = new() { ["flag"] = flagId, ["actor"] = actorId, ["reason"] = reason };
        await log.AppendAsync(db, LogKinds.NameShown, payload, cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        DateTimeOffset now = time.GetUtcNow();
        foreach (((long Flag, string Actor) key, DateTimeOffset until) in _granted.Where(granted => granted.Value < now))
        {
            _granted.TryRemove(KeyValuePair.Create(key, until));
        }

        _granted[(flagId, actorId)] = now + Lasts;
        return true;
    }

    /// <summary>The name, for who was just granted it; null for everybody else and the second time.</summary>
    public async Task<string?> TakeAsync(long flagId, string actorId, CancellationToken cancellationToken)
    {
        if (!_granted.TryRemove((flagId, actorId), out DateTimeOffset until) || until < time.GetUtcNow())
        {
            return null;
        }

        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return texts.Open(await db.Set<Flag>().Where(f => f.Id == flagId).Select(f => f.Item.AuthorNameCipher)
            .FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false));
    }
}
