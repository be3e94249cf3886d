using System.Text.Json.Serialization;

namespace ModerationBot.Sandbox.Faults;

/// <summary>JSON of the <c>/sandbox</c> endpoints.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SandboxFaults))]
[JsonSerializable(typeof(CallReport))]
internal sealed partial class FaultsJson : JsonSerializerContext;
