using System.Text.Json.Serialization;

namespace ModerationBot.Bot.Feeds.Discourse.Wire;

/// <summary>JSON of the Discourse shapes. Unknown fields are skipped.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DiscourseLatest))]
[JsonSerializable(typeof(DiscoursePost))]
[JsonSerializable(typeof(DiscourseShown))]
[JsonSerializable(typeof(DiscourseTopic))]
[JsonSerializable(typeof(DiscourseReply))]
[JsonSerializable(typeof(DiscourseMark))]
[JsonSerializable(typeof(DiscourseRefusal))]
[JsonSerializable(typeof(DiscourseCursor))]
internal sealed partial class DiscourseJson : JsonSerializerContext;
