namespace ModerationBot.Bot.Feeds;

/// <summary>The client of each group that has a feed.</summary>
internal interface IFeedClients
{
    /// <summary>The client of a group; null when the group only receives imports.</summary>
    IFeedClient? Find(string groupId);
}
