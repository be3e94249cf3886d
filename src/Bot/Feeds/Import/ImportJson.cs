using System.Text.Json.Serialization;

namespace ModerationBot.Bot.Feeds.Import;

/// <summary>JSON of import files and of their error reports.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ImportLine))]
[JsonSerializable(typeof(ImportError))]
internal sealed partial class ImportJson : JsonSerializerContext;
