using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Feeds;

/// <summary>Puts one page into a context: one question for the known items, then only additions and changes.</summary>
internal sealed class PageWriter(ModerationDb db, ITextProtector protector, string groupId, bool imported, DateTimeOffset now)
{
    private sealed record Known(Item Item, string ContentHash);

    /// <summary>Adds the rows to the context; the caller saves.</summary>
    public async Task<StoredPage> WriteAsync(FeedPage page, CancellationToken cancellationToken)
    {
        List<FeedItem> items = [.. page.Items.GroupBy(item => item.PlatformId, StringComparer.Ordinal).Select(same => same.Last())];
        Dictionary<string, Known> known =
            await KnownAsync([.. items.Select(item => item.PlatformId)], cancellationToken).ConfigureAwait(false);
        HashSet<string> orphans = await OrphansAsync(items, cancellationToken).ConfigureAwait(false);
        StoredPage stored = new(0, 0, page.Items.Count - items.Count, 0, null);
        foreach (FeedItem item in items)
        {
            byte[]? parent = orphans.Contains(item.PlatformId) ? protector.Protect(item.ParentText!) : null;
            stored = stored.And(Write(item, known.GetValueOrDefault(item.PlatformId), parent));
        }

        int gone = await MarkGoneAsync(page.Gone, cancellationToken).ConfigureAwait(false);
        await KeepCursorAsync(page.Cursor, cancellationToken).ConfigureAwait(false);
        return stored with { Gone = gone };
    }

    private StoredPage Write(FeedItem item, Known? known, byte[]? parent)
    {
        string hash = protector.Fingerprint($"{item.Text}\u001e{string.Join('\u001f', item.Attachments)}");
        if (known is null)
        {
            db.Add(Create(item, Revise(item, hash, parent, 1)));
            return StoredPage.Nothing with { New = 1, NewestNew = item.CreatedAt };
        }

        Confirm(known.Item, item);
        if (known.ContentHash == hash)
        {
            return StoredPage.Nothing with { Unchanged = 1 };
        }

        // Only with a new text to judge: name and link were erased together with the text before.
        known.Item.AuthorNameCipher ??= Name(item);
        known.Item.Permalink ??= item.Permalink;
        known.Item.LatestRevision++;
        known.Item.Revisions.Add(Revise(item, hash, parent, known.Item.LatestRevision));
        return StoredPage.Nothing with { Changed = 1 };
    }

    private Item Create(FeedItem item, Revision first) => new()
    {
        GroupId = groupId,
        PlatformId = item.PlatformId,
        Kind = item.Kind,
        ParentPlatformId = item.ParentPlatformId,
        ThreadPlatformId = item.ThreadPlatformId,
        AuthorPlatformId = Author(item),
        AuthorNameCipher = Name(item),
        CreatedAt = item.CreatedAt,
        SeenAt = now,
        ConfirmedAt = now,
        State = item.Hidden ? ItemState.Hidden : ItemState.Visible,
        Permalink = item.Permalink,
        Imported = imported,
        LatestRevision = 1,
        Revisions = [first],
    };

    /// <summary>Tells authors apart without telling who they are.</summary>
    private string? Author(FeedItem item) =>
        item.AuthorPlatformId is { Length: > 0 } id ? AuthorFingerprint.Of(protector, groupId, id) : null;

    private byte[]? Name(FeedItem item) => item.AuthorName is { } name ? protector.Protect(name) : null;

    private Revision Revise(FeedItem item, string hash, byte[]? parent, int number) => new()
    {
        Number = number,
        ContentHash = hash,
        TextCipher = protector.Protect(item.Text),
        ParentTextCipher = parent,
        Attachments = [.. item.Attachments],
        Language = item.Language,
        SeenAt = now,
    };

    private void Confirm(Item known, FeedItem item)
    {
        known.ConfirmedAt = now;
        known.Imported &= imported;
        // What a feed tells of the author is worth more than the name in an export.
        known.AuthorPlatformId = imported ? known.AuthorPlatformId ?? Author(item) : Author(item) ?? known.AuthorPlatformId;
        // An import tells what once was, not what members see now; and a removal by decision stays one.
        if (!imported && known.State != ItemState.Removed)
        {
            known.State = item.Hidden ? ItemState.Hidden : ItemState.Visible;
        }
    }

    private async Task<Dictionary<string, Known>> KnownAsync(List<string> ids, CancellationToken cancellationToken)
    {
        var rows = await db.Set<Item>()
            .Where(item => item.GroupId == groupId && ids.Contains(item.PlatformId))
            .Select(item => new
            {
                Item = item,
                Hash = item.Revisions.Where(one => one.Number == item.LatestRevision).Select(one => one.ContentHash).First(),
            })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return rows.ToDictionary(row => row.Item.PlatformId, row => new Known(row.Item, row.Hash), StringComparer.Ordinal);
    }

    /// <summary>Ids of the items whose parent came as text only: it is neither known nor on this page.</summary>
    private async Task<HashSet<string>> OrphansAsync(List<FeedItem> items, CancellationToken cancellationToken)
    {
        List<FeedItem> withText = [.. items.Where(item => !string.IsNullOrEmpty(item.ParentText))];
        List<string> parents = [.. withText.Select(item => item.ParentPlatformId).OfType<string>().Distinct(StringComparer.Ordinal)];
        List<string> stored = parents.Count == 0 ? [] : await db.Set<Item>()
            .Where(item => item.GroupId == groupId && parents.Contains(item.PlatformId))
            .Select(item => item.PlatformId)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        HashSet<string?> present = [.. stored, .. items.Select(item => item.PlatformId)];
        return
        [
            .. withText.Where(item => item.ParentPlatformId is null || !present.Contains(item.ParentPlatformId))
                .Select(item => item.PlatformId),
        ];
    }

    private async Task<int> MarkGoneAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return 0;
        }

        List<Item> items = await db.Set<Item>()
            .Where(item => item.GroupId == groupId && ids.Contains(item.PlatformId)
                && item.State != ItemState.Removed && item.State != ItemState.Gone)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        // Those that this very page brought are not in the database yet.
        items.AddRange(db.Set<Item>().Local.Where(item => item.Id <= 0 && item.GroupId == groupId && ids.Contains(item.PlatformId)));
        items.ForEach(item => item.State = ItemState.Gone);
        return items.Count;
    }

    private async Task KeepCursorAsync(string? cursor, CancellationToken cancellationToken)
    {
        if (cursor is null)
        {
            return;
        }

        FeedState? state = await db.Set<FeedState>().FindAsync([groupId], cancellationToken).ConfigureAwait(false);
        if (state is null)
        {
            state = new FeedState { GroupId = groupId };
            db.Add(state);
        }

        state.Cursor = cursor;
    }
}
