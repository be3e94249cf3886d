using System.Text.Json;

namespace ModerationBot.Bot.Feeds.Graph.Wire;

/// <summary>What happened on one page or in one group.</summary>
/// <param name="Id">The page or group.</param>
/// <param name="Changes">Read one by one: a strange one must not lose its neighbours.</param>
internal sealed record GraphEntry(string? Id, IReadOnlyList<JsonElement>? Changes);
