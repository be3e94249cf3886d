using System.Net.Http.Headers;
using System.Text;

namespace ModerationBot.Bot.Feeds.BuddyPress;

/// <summary>Which group on which site, and with what credential. Not a record: a record would print its secret.</summary>
internal sealed class BuddyPressTarget(Uri site, long group, string user, string applicationPassword)
{
    /// <summary>Where every call starts, with a slash at the end.</summary>
    public Uri Root { get; } = new(site, $"{site.AbsolutePath.TrimEnd('/')}/wp-json/");

    /// <summary>The group's number.</summary>
    public long Group { get; } = group;

    /// <summary>Basic, as application passwords want it; goes into its header and nowhere else.</summary>
    public AuthenticationHeaderValue Authorization { get; } =
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{applicationPassword}")));
}
