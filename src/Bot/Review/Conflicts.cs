using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review;

/// <summary>Conflicts of interest: nobody decides on own words, nor on answers to own words that are flagged too.</summary>
internal static class Conflicts
{
    /// <summary>Whether a flag is the person's own affair. The flag comes with its item.</summary>
    public static async Task<bool> IsOwnAffairAsync(ModerationDb db, Flag flag, string personId, CancellationToken cancellationToken) =>
        (await InvolvedAsync(db, flag, cancellationToken).ConfigureAwait(false)).Contains(personId);

    /// <summary>The accounts whose own affair a flag is.</summary>
    public static async Task<IReadOnlyCollection<string>> InvolvedAsync(ModerationDb db, Flag flag, CancellationToken cancellationToken)
    {
        // Few at most, and none in most groups: then nothing else has to be asked.
        List<AdminAuthor> admins = await db.Set<AdminAuthor>().AsNoTracking().Where(a => a.GroupId == flag.GroupId)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        if (admins.Count == 0)
        {
            return [];
        }

        // What it answers to and the post above: their authors are involved where those words are flagged themselves.
        string?[] above = [flag.Item.ParentPlatformId, flag.Item.ThreadPlatformId];
        List<string?> authors = await db.Set<Item>()
            .Where(i => i.GroupId == flag.GroupId && above.Contains(i.PlatformId) && db.Set<Flag>().Any(f => f.ItemId == i.Id))
            .Select(i => i.AuthorPlatformId).ToListAsync(cancellationToken).ConfigureAwait(false);
        authors.Add(flag.Item.AuthorPlatformId);
        return [.. admins.Where(a => authors.Contains(a.AuthorPlatformId)).Select(a => a.AdminId).Distinct()];
    }
}
