namespace ModerationBot.Bot.Feeds;

/// <summary>One thing asked of a platform about one item.</summary>
/// <param name="Verb">What to do; needs the capability that <see cref="FeedVerbs"/> names.</param>
/// <param name="PlatformId">The item.</param>
/// <param name="Text">Words of ours for <see cref="FeedVerb.Reply"/> and <see cref="FeedVerb.Flag"/>; null otherwise.</param>
internal sealed record FeedAction(FeedVerb Verb, string PlatformId, string? Text = null)
{
    /// <summary>The verb only: a record would print the text.</summary>
    public override string ToString() => Verb.ToString();
}
