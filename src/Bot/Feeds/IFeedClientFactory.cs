namespace ModerationBot.Bot.Feeds;

/// <summary>Makes the clients of one kind of platform.</summary>
internal interface IFeedClientFactory
{
    /// <summary>The word of <see cref="FeedOptions.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>What feeds of this kind see and do.</summary>
    FeedCard Card { get; }

    /// <summary>What is wrong with a feed's settings: each message names the field, the limit and the value; secrets are never quoted.</summary>
    IEnumerable<string> Check(FeedOptions feed);

    /// <summary>The client of a group whose settings passed <see cref="Check"/>.</summary>
    IFeedClient Create(FeedOptions feed);
}
