using System.Text.Json.Serialization;
using ModerationBot.Bot.Review.Examples;

namespace ModerationBot.Bot.Hosting.Commands;

/// <summary>JSON of the command <c>decisions</c>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ExampleLine))]
internal sealed partial class ExampleJson : JsonSerializerContext;
