using System.Net.Http.Headers;
using System.Text;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>Which part of which site, and with what credential. Not a record: a record would print its secret.</summary>
internal sealed class WordPressTarget(Uri site, string user, string applicationPassword, long? category)
{
    /// <summary>Where every call starts, with a slash at the end.</summary>
    public Uri Root { get; } = new(site, $"{site.AbsolutePath.TrimEnd('/')}/wp-json/");

    /// <summary>The site's own address: files with another one are not the site's.</summary>
    public Uri Site { get; } = site;

    /// <summary>The category that is watched; null for the whole site.</summary>
    public long? Category { get; } = category;

    /// <summary>Basic, as application passwords want it; goes into its header and nowhere else.</summary>
    public AuthenticationHeaderValue Authorization { get; } =
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{applicationPassword}")));
}
