using System.Text.Json.Serialization;
using ModerationBot.Bot.Feeds.Shapes;

namespace ModerationBot.Bot.Feeds.NodeBb.Wire;

/// <summary>An author. Picture, e-mail and times of sign-in are not read.</summary>
internal sealed record NodeBbUser
{
    [JsonConverter(typeof(LooseIdConverter))]
    public string? Uid { get; init; }

    public string? Username { get; init; }

    public string? Displayname { get; init; }
}
