using System.Text.Json;

namespace ModerationBot.Bot.Feeds.Discourse.Wire;

/// <summary>The newest posts of all categories that the account may read, newest first.</summary>
internal sealed record DiscourseLatest
{
    public IReadOnlyList<JsonElement>? LatestPosts { get; init; }
}
