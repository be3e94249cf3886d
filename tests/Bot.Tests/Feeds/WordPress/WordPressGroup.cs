namespace ModerationBot.Bot.Tests.Feeds.WordPress;

/// <summary>Tests of the one WordPress take turns: each begins with an empty site.</summary>
[CollectionDefinition(Name)]
public sealed class WordPressGroup
{
    public const string Name = "WordPress";
}
