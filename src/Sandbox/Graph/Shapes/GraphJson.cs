using System.Text.Json.Serialization;

namespace ModerationBot.Sandbox.Graph.Shapes;

/// <summary>JSON as Graph writes it: snake case, no nulls, non-ASCII letters escaped.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GraphGroup))]
[JsonSerializable(typeof(GraphUser))]
[JsonSerializable(typeof(GraphPost))]
[JsonSerializable(typeof(GraphComment))]
[JsonSerializable(typeof(GraphList<GraphPost>))]
[JsonSerializable(typeof(GraphList<GraphComment>))]
[JsonSerializable(typeof(GraphSuccess))]
[JsonSerializable(typeof(GraphCreated))]
[JsonSerializable(typeof(GraphErrorBody))]
[JsonSerializable(typeof(AppUsage))]
internal sealed partial class GraphJson : JsonSerializerContext;
