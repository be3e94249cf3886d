using System.Text.Json.Serialization;

namespace ModerationBot.Bot.Feeds.NodeBb.Wire;

/// <summary>JSON of the NodeBB shapes. Unknown fields are skipped.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NodeBbEnvelope))]
[JsonSerializable(typeof(NodeBbTopics))]
[JsonSerializable(typeof(NodeBbTopic))]
[JsonSerializable(typeof(NodeBbTopicPage))]
[JsonSerializable(typeof(NodeBbPost))]
[JsonSerializable(typeof(NodeBbQueue))]
[JsonSerializable(typeof(NodeBbReply))]
[JsonSerializable(typeof(NodeBbFlag))]
[JsonSerializable(typeof(NodeBbNote))]
[JsonSerializable(typeof(NodeBbCursor))]
internal sealed partial class NodeBbJson : JsonSerializerContext;
