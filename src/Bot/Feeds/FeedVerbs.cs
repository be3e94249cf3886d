namespace ModerationBot.Bot.Feeds;

/// <summary>Which capability each verb needs.</summary>
internal static class FeedVerbs
{
    /// <summary>Code of the failure of a verb that the platform cannot do.</summary>
    public const string Unsupported = "unsupported";

    /// <summary>The capability that a verb needs; none for <see cref="FeedVerb.Remove"/>, which every feed can.</summary>
    public static FeedCapabilities Needs(FeedVerb verb) => verb switch
    {
        FeedVerb.Restore => FeedCapabilities.Restore,
        FeedVerb.Purge => FeedCapabilities.HardDelete,
        FeedVerb.Hide or FeedVerb.Show => FeedCapabilities.Hide,
        FeedVerb.Reply => FeedCapabilities.ReplyAsAdmin,
        FeedVerb.Flag => FeedCapabilities.NativeFlag,
        _ => FeedCapabilities.None,
    };

    /// <summary>Whether a feed can do it.</summary>
    public static bool Can(this FeedCapabilities capabilities, FeedVerb verb) => capabilities.HasFlag(Needs(verb));
}
