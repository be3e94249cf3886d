using System.Text.Json.Serialization;
using ModerationBot.Bot.Feeds.Import;

namespace ModerationBot.Bot.Feeds.Inbox;

/// <summary>JSON of the inbox's answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(InboxAnswer))]
[JsonSerializable(typeof(InboxError))]
[JsonSerializable(typeof(IReadOnlyList<ImportError>))]
internal sealed partial class InboxJson : JsonSerializerContext;
