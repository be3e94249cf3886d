using System.Text.Json.Serialization;

namespace ModerationBot.Bot.Hosting.Commands;

/// <summary>JSON of the command <c>screen</c>, generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ScreenLine))]
[JsonSerializable(typeof(ScreenAnswer))]
[JsonSerializable(typeof(LineError))]
internal sealed partial class ScreenJson : JsonSerializerContext;
