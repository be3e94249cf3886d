using System.Globalization;

namespace ModerationBot.Bot.Feeds.BuddyPress;

/// <summary>Writes the addresses of calls under one version. The credential is never part of one.</summary>
internal sealed class BuddyPressUrls(BuddyPressTarget target, string version)
{
    /// <summary>Most rows of a page, and most ids of a call.</summary>
    public const int Most = 100;

    public Uri Me() => new(target.Root, "wp/v2/users/me?context=edit&_fields=id");

    public Uri Group() => Make($"groups/{Text(target.Group)}");

    /// <summary>The shortest read that is closed to strangers of the group.</summary>
    public Uri Members() => Make($"groups/{Text(target.Group)}/members?per_page=1");

    /// <summary>A page of posts with all their comments, newest post first.</summary>
    public Uri Page(int page) =>
        Make($"activity?group_id={Text(target.Group)}&display_comments=threaded&per_page={Text(Most)}&page={Text(page)}");

    /// <summary>Posts by their numbers, with all their comments.</summary>
    public Uri Many(IEnumerable<long> posts) => Make(
        $"activity?group_id={Text(target.Group)}&display_comments=threaded&per_page={Text(Most)}&include={string.Join(',', posts.Select(Text))}");

    public Uri One(long id) => Make($"activity/{Text(id)}");

    public Uri New() => Make("activity");

    private Uri Make(string path) => new(target.Root, $"buddypress/{version}/{path}");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
