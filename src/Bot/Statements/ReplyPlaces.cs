using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Statements;

/// <summary>Where a public answer about an item can stand.</summary>
internal sealed class ReplyPlaces(IFeedClients clients)
{
    /// <summary>
    /// The platform id to answer under: the item itself while members still see it, else the post that opened its thread;
    /// null when the platform cannot answer, or nothing is left to answer under.
    /// </summary>
    public async Task<string?> FindAsync(ModerationDb db, Item item, DecisionOutcome outcome, CancellationToken cancellationToken)
    {
        if (item.Imported || clients.Find(item.GroupId) is not { } client || !client.Capabilities.Can(FeedVerb.Reply))
        {
            return null;
        }

        if (outcome == DecisionOutcome.AskEdit && item.State == ItemState.Visible)
        {
            return item.PlatformId;
        }

        bool stands = item.ThreadPlatformId != item.PlatformId && await db.Set<Item>().AnyAsync(
            i => i.GroupId == item.GroupId && i.PlatformId == item.ThreadPlatformId && i.State == ItemState.Visible,
            cancellationToken).ConfigureAwait(false);
        return stands ? item.ThreadPlatformId : null;
    }
}
