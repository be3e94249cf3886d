namespace ModerationBot.Bot.Feeds.NodeBb;

/// <summary>A stretch of topics by the time of their last post, in milliseconds since 1970, both ends included.</summary>
/// <param name="Since">Null is an open end.</param>
/// <param name="Until">Null is an open end.</param>
/// <param name="Skip">About how many topics stand before it in the list: where to look first.</param>
internal sealed record NodeBbRange(long? Since, long? Until, long Skip = 0)
{
    public bool Holds(long time) => !(time < Since) && !(time > Until);
}
