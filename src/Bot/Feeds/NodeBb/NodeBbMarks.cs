using System.Globalization;
using ModerationBot.Bot.Feeds.NodeBb.Wire;

namespace ModerationBot.Bot.Feeds.NodeBb;

/// <summary>
/// Writes the state of a topic in a few letters: <c>tid@lastposttime#postcount</c>, with a <c>d</c> behind when it is deleted. A
/// new answer, a purge, a removal and a return each make another one.
/// </summary>
internal static class NodeBbMarks
{
    public static string Of(NodeBbTopic topic) => string.Create(
        CultureInfo.InvariantCulture, $"{topic.Tid}@{topic.Lastposttime}#{topic.Postcount}{(topic.Deleted ? "d" : "")}");

    public static string TopicOf(string mark) => mark.Split('@')[0];

    public static long TimeOf(string mark) =>
        mark.Split('@', '#') is [_, string time, ..] && long.TryParse(time, CultureInfo.InvariantCulture, out long read) ? read : 0;
}
