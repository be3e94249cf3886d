using System.Globalization;

namespace ModerationBot.Bot.Feeds.Discourse;

/// <summary>
/// Where a post stands: its topic and its number there. Taken as its id because answers name what they answer by it, and a
/// topic can be read by it; the platform's own post ids say neither.
/// </summary>
internal sealed record DiscourseId(long Topic, long Number)
{
    /// <summary>Whether it opens the topic.</summary>
    public bool Opens => Number == 1;

    /// <summary>Reads an id such as <c>12-3</c>; null when it is none.</summary>
    public static DiscourseId? Parse(string text) => text.Split('-') is [var topic, var number]
        && long.TryParse(topic, NumberStyles.None, CultureInfo.InvariantCulture, out long at)
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long place)
            ? new DiscourseId(at, place)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Topic}-{Number}");
}
