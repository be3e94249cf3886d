using System.Text.Json.Nodes;

namespace ModerationBot.Bot.Tests.Feeds.Replay;

/// <summary>What a replay server sends back.</summary>
internal sealed record ReplayAnswer(int Status, JsonNode? Body, params (string Name, string Value)[] Headers)
{
    public static ReplayAnswer Ok(JsonNode body) => new(200, body);

    /// <summary>As it was recorded.</summary>
    public static ReplayAnswer Sample(string name) => new(Samples.Status(name), Samples.Body(name));
}
