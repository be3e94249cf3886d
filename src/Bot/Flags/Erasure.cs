using Microsoft.Extensions.Options;
using ModerationBot.Bot.Feeds;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Flags;

/// <summary>Erases members' text: at once when nothing was flagged, later for a post that its comments still need.</summary>
internal sealed class Erasure(IOptions<RetentionOptions> options, TimeProvider time)
{
    /// <summary>Clears a revision that raised no flag.</summary>
    public void Clear(Revision revision)
    {
        if (revision.Number == revision.Item.LatestRevision)
        {
            ForgetAuthor(revision.Item);
        }

        if (revision.Item.Kind == ContentKind.Post && options.Value.ContextDays > 0)
        {
            revision.KeepUntil ??= revision.SeenAt.AddDays(options.Value.ContextDays);
            return;
        }

        Erase(revision);
    }

    /// <summary>Removes every text of a revision; its hash, verdicts and counts remain.</summary>
    public void Erase(Revision revision)
    {
        revision.TextCipher = null;
        revision.ParentTextCipher = null;
        revision.KeepUntil = null;
        revision.ErasedAt ??= time.GetUtcNow();
        if (revision.Number == revision.Item.LatestRevision)
        {
            ForgetAuthor(revision.Item);
        }
    }

    /// <summary>The name and the link to the member's words go; a keyed fingerprint stays, for counts.</summary>
    private static void ForgetAuthor(Item item)
    {
        item.AuthorNameCipher = null;
        item.Permalink = null;
    }
}
