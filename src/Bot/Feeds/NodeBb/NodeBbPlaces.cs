using System.Collections.Concurrent;

namespace ModerationBot.Bot.Feeds.NodeBb;

/// <summary>
/// Where posts were last seen, because a topic is read with one call and a post alone with one each. Memory only: what is
/// forgotten is asked again.
/// </summary>
internal sealed class NodeBbPlaces
{
    /// <summary>About 30 MB; beyond it everything is forgotten.</summary>
    private const int Most = 200_000;

    private readonly ConcurrentDictionary<string, string> _topicOf = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _mainOf = new(StringComparer.Ordinal);

    public string? TopicOf(string pid) => _topicOf.GetValueOrDefault(pid);

    /// <summary>The opening post of a topic; null when it was not seen.</summary>
    public string? MainOf(string tid) => _mainOf.GetValueOrDefault(tid);

    public void Opens(string tid, string pid) => Put(_mainOf, tid, pid);

    public void Stands(string pid, string tid) => Put(_topicOf, pid, tid);

    private static void Put(ConcurrentDictionary<string, string> map, string key, string value)
    {
        if (map.Count >= Most)
        {
            map.Clear();
        }

        map[key] = value;
    }
}
