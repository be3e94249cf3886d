using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Feeds.Replay;

/// <summary>Answers recorded from real servers, shortened: invented people, no tokens.</summary>
internal static class Samples
{
    private static readonly ConcurrentDictionary<string, byte[]> Read = new(StringComparer.Ordinal);

    private static string Folder => Repository.PathOf("tests", "Bot.Tests", "Feeds", "Samples");

    /// <summary>Names of the samples of one platform.</summary>
    public static IEnumerable<string> Of(string platform) =>
        Directory.EnumerateFiles(Folder, $"{platform}_*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    /// <summary>A whole recording: request, status and body.</summary>
    public static JsonObject Recording(string name) =>
        JsonNode.Parse(Read.GetOrAdd(name, one => File.ReadAllBytes(Path.Combine(Folder, $"{one}.json"))))!.AsObject();

    /// <summary>The body of a recording, one's own to change.</summary>
    public static JsonNode Body(string name) => Recording(name)["body"]!.DeepClone();

    public static int Status(string name) => (int?)Recording(name)["status"] ?? 200;
}
