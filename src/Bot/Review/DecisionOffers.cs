using ModerationBot.Bot.Feeds;

namespace ModerationBot.Bot.Review;

/// <summary>What can be done to an item where it stands. Pages hide what would be refused.</summary>
internal sealed class DecisionOffers(IFeedClients clients)
{
    /// <summary>Whether the item can be hidden: the program reaches it and its platform can hide.</summary>
    public bool CanHide(Item item) => Can(item, FeedVerb.Hide);

    /// <summary>Whether the program itself can write to the author; otherwise the admin copies the message.</summary>
    public bool CanWrite(Item item) => Can(item, FeedVerb.Reply);

    private bool Can(Item item, FeedVerb verb) => !item.Imported && clients.Find(item.GroupId)?.Capabilities.Can(verb) == true;
}
