using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Feeds.Import;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.MemberReports;

/// <summary>The item that a report is about: a known one, or a new one as an import would bring it.</summary>
internal sealed class ReportedItems(ITextProtector protector, TimeProvider time)
{
    /// <summary>Finds the item, or stores it; null when the link is neither a web address nor a known id.</summary>
    /// <param name="db">With the transaction of the report.</param>
    /// <param name="group">The group.</param>
    /// <param name="form">What the member wrote.</param>
    /// <param name="day">The day of the report: an item that comes by it tells no finer time.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public async Task<Item?> FindOrStoreAsync(
        ModerationDb db, Group group, ReportForm form, DateOnly day, CancellationToken cancellationToken)
    {
        if (form.Link is { } link)
        {
            if (await ByLinkAsync(db, group.Id, link, cancellationToken).ConfigureAwait(false) is { } known)
            {
                return known;
            }

            if (LinkTargets.Web(link) is null)
            {
                return null;
            }
        }

        return (form.Text is { } text ? await ByTextAsync(db, group.Id, text, cancellationToken).ConfigureAwait(false) : null)
            ?? await StoreAsync(db, group, form, day, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether the item still holds this very text.</summary>
    public async Task<bool> HoldsAsync(ModerationDb db, Item item, string text, CancellationToken cancellationToken)
    {
        byte[]? cipher = await db.Set<Revision>().Where(r => r.ItemId == item.Id && r.Number == item.LatestRevision)
            .Select(r => r.TextCipher).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return cipher is not null && protector.TryUnprotect(cipher, out string? held) && held.ReplaceLineEndings("\n").Trim() == text;
    }

    private static async Task<Item?> ByLinkAsync(ModerationDb db, string groupId, string link, CancellationToken cancellationToken)
    {
        Item? same = await db.Set<Item>().FirstOrDefaultAsync(i => i.GroupId == groupId && i.Permalink == link, cancellationToken)
            .ConfigureAwait(false);
        if (same is not null)
        {
            return same;
        }

        IReadOnlyList<string> ids = LinkTargets.Ids(link);
        List<Item> found = await db.Set<Item>().Where(i => i.GroupId == groupId && ids.Contains(i.PlatformId))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return ids.Select(id => found.Find(item => item.PlatformId == id)).FirstOrDefault(item => item is not null);
    }

    /// <summary>The one item of the group that holds this very text; none when several do, or when it was erased.</summary>
    private async Task<Item?> ByTextAsync(ModerationDb db, string groupId, string text, CancellationToken cancellationToken)
    {
        string hash = protector.Fingerprint($"{text}\u001e");
        List<Item> same = await db.Set<Revision>()
            .Where(r => r.Item.GroupId == groupId && r.ContentHash == hash && r.Number == r.Item.LatestRevision && r.TextCipher != null)
            .Select(r => r.Item).Take(2).ToListAsync(cancellationToken).ConfigureAwait(false);
        return same.Count == 1 ? same[0] : null;
    }

    private async Task<Item> StoreAsync(ModerationDb db, Group group, ReportForm form, DateOnly day, CancellationToken cancellationToken)
    {
        string id = $"report-{protector.Fingerprint($"report:{group.Id}:{form.Text ?? form.Link}")[..32]}";
        DateTimeOffset written = StartOf(day, group.Zone);
        ImportLine line = new()
        {
            Id = id,
            Text = form.Text,
            Attachments = form.Text is null ? ["link"] : null,
            CreatedAt = written.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            Permalink = form.Link,
        };
        ImportEntry entry = new ImportLineReader(protector, time).Read(1, line, id);
        FeedItem item = entry.Item ?? throw new InvalidOperationException($"A checked report was not an item: {entry.Error}");
        await new PageWriter(db, protector, group.Id, imported: true, written)
            .WriteAsync(new FeedPage([item], [], null), cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return db.Set<Item>().Local.Single(one => one.GroupId == group.Id && one.PlatformId == id);
    }

    private static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        DateTime noon = day.ToDateTime(new TimeOnly(12, 0));
        // Midnight of a day whose clocks change may not exist; its noon always does.
        return new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), zone.GetUtcOffset(noon));
    }
}
