using System.Text.Json;
using System.Text.Json.Serialization;

namespace ModerationBot.Bot.Feeds.BuddyPress.Wire;

/// <summary>JSON of the BuddyPress shapes. Unknown fields are skipped; comments nest.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 512)]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(BuddyPressActivity))]
[JsonSerializable(typeof(BuddyPressGroup))]
[JsonSerializable(typeof(BuddyPressDeleted))]
[JsonSerializable(typeof(BuddyPressRefusal))]
[JsonSerializable(typeof(BuddyPressComment))]
[JsonSerializable(typeof(BuddyPressCursor))]
internal sealed partial class BuddyPressJson : JsonSerializerContext;
