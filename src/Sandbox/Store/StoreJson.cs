using System.Text.Json.Serialization;
using ModerationBot.Sandbox.Seed;

namespace ModerationBot.Sandbox.Store;

/// <summary>JSON of the journal and of the seed files.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(JournalEntry))]
[JsonSerializable(typeof(SeedLine))]
[JsonSerializable(typeof(SandboxMember))]
internal sealed partial class StoreJson : JsonSerializerContext;
