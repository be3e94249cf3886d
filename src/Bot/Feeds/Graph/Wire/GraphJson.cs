using System.Text.Json;
using System.Text.Json.Serialization;

namespace ModerationBot.Bot.Feeds.Graph.Wire;

/// <summary>JSON of the Graph shapes. Unknown fields are skipped; numbers may come as text.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GraphList))]
[JsonSerializable(typeof(GraphPost))]
[JsonSerializable(typeof(GraphComment))]
[JsonSerializable(typeof(GraphNode))]
[JsonSerializable(typeof(GraphError))]
[JsonSerializable(typeof(GraphDelivery))]
[JsonSerializable(typeof(GraphChange))]
[JsonSerializable(typeof(GraphAnswer))]
[JsonSerializable(typeof(GraphCursor))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
internal sealed partial class GraphJson : JsonSerializerContext;
