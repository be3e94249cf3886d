using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds.Inbox;
using ModerationBot.Bot.Feeds.Webhooks;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Feeds;

/// <summary>
/// Tables <c>groups</c>, <c>items</c>, <c>revisions</c>, <c>inbox_receipts</c>, <c>feed_states</c>, <c>feed_spans</c> and
/// <c>feed_hints</c>.
/// </summary>
internal sealed class FeedsModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Group>(group =>
        {
            group.ToTable("groups").HasKey(g => g.Id);
            group.Ignore(g => g.Zone);
        });
        model.Entity<Item>(item =>
        {
            item.ToTable("items").HasKey(i => i.Id);
            item.HasIndex(i => new { i.GroupId, i.PlatformId }).IsUnique();
            item.HasIndex(i => new { i.GroupId, i.ConfirmedAt });
            item.HasIndex(i => new { i.GroupId, i.CreatedAt });
            item.HasIndex(i => new { i.GroupId, i.SeenAt, i.Kind });
            item.HasIndex(i => new { i.GroupId, i.ThreadPlatformId, i.CreatedAt });
            item.Property(i => i.Kind).HasConversion<string>();
            item.Property(i => i.State).HasConversion<string>();
        });
        model.Entity<Revision>(revision =>
        {
            revision.ToTable("revisions").HasKey(r => r.Id);
            revision.HasIndex(r => new { r.ItemId, r.Number }).IsUnique();
            revision.HasIndex(r => r.KeepUntil);
            // Reports count the few edits.
            revision.HasIndex(r => r.SeenAt, "IX_revisions_edits").HasFilter("\"Number\" > 1");
            // Only the few revisions that still hold text wait for a judgement.
            revision.HasIndex(r => r.Id, "IX_revisions_with_text").HasFilter("\"TextCipher\" IS NOT NULL");
            revision.HasOne(r => r.Item).WithMany(i => i.Revisions).HasForeignKey(r => r.ItemId);
        });
        model.Entity<InboxReceipt>(receipt =>
        {
            receipt.ToTable("inbox_receipts").HasKey(r => r.Id);
            receipt.HasIndex(r => new { r.GroupId, r.KeyFingerprint }).IsUnique();
            receipt.HasIndex(r => r.At);
        });
        model.Entity<FeedState>(state => state.ToTable("feed_states").HasKey(s => s.GroupId));
        model.Entity<FeedHint>(hint =>
        {
            hint.ToTable("feed_hints").HasKey(h => h.Id);
            hint.HasIndex(h => new { h.GroupId, h.Id });
        });
        model.Entity<FeedSpan>(span =>
        {
            span.ToTable("feed_spans").HasKey(s => s.Id);
            span.HasIndex(s => new { s.GroupId, s.From });
        });
    }
}
