using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModerationBot.Sandbox.Store;

namespace ModerationBot.Sandbox.Seed;

/// <summary>The embedded seed: who the members are, what stands at the start, what comes later.</summary>
internal static class SeedFiles
{
    /// <summary>All members, the first admin first.</summary>
    public static IReadOnlyList<SandboxMember> Members { get; } = Read("members.jsonl", StoreJson.Default.SandboxMember);

    /// <summary>What stands in the group at its first start; a parent comes before its answers.</summary>
    public static IReadOnlyList<SeedLine> Opening { get; } = Read("opening.jsonl", StoreJson.Default.SeedLine);

    /// <summary>What appears later, in this order.</summary>
    public static IReadOnlyList<SeedLine> Reserve { get; } = Read("reserve.jsonl", StoreJson.Default.SeedLine);

    private static List<T> Read<T>(string name, JsonTypeInfo<T> type)
    {
        using var stream = typeof(SeedFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The seed file {name} is not embedded.");
        using var reader = new StreamReader(stream);
        var rows = new List<T>();
        while (reader.ReadLine() is { } line)
        {
            rows.Add(JsonSerializer.Deserialize(line, type)
                ?? throw new InvalidOperationException($"Line {rows.Count + 1} of the seed file {name} is null."));
        }

        return rows;
    }
}
