using System.Globalization;

namespace ModerationBot.Sandbox.Page;

/// <summary>Looks at the group as one member sees it: what is hidden is there for its author only.</summary>
internal sealed class PageReader(SandboxGroup group, TimeProvider clock)
{
    private const int PostsPerPage = 25;

    /// <summary>A page of the feed; a number that cannot be read is the first.</summary>
    public PageView Feed(string? member, string? language, string? page)
    {
        var view = Empty(member, language);
        var number = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            && asked is > 0 and < 100_000 ? asked : 1;
        var posts = Visible(view.Viewer).Where(item => item.IsPost).ToList();
        return view with
        {
            Number = number,
            HasOlder = posts.Count > number * PostsPerPage,
            Threads = Threads(posts.Skip((number - 1) * PostsPerPage).Take(PostsPerPage), view.Viewer),
        };
    }

    /// <summary>One thread; null when it is gone or hidden from the viewer.</summary>
    public PageView? Thread(string? member, string? language, string postId)
    {
        var view = Empty(member, language);
        var threads = Threads(Visible(view.Viewer).Where(item => item.Id == postId), view.Viewer);
        return threads.Count == 0 ? null : view with { Threads = threads, IsSingle = true };
    }

    /// <summary>Viewer and words, without any post.</summary>
    public PageView Empty(string? member, string? language) => new()
    {
        Group = group,
        Viewer = group.Members.FirstOrDefault(one => one.Id == member) ?? group.Members[1],
        Text = language == "en" ? PageText.English : PageText.French,
        Threads = [],
        Now = clock.GetUtcNow(),
    };

    private IEnumerable<SandboxItem> Visible(SandboxMember viewer) =>
        group.Items.Reverse().Where(item => !item.IsHidden || item.AuthorId == viewer.Id);

    private List<PageThread> Threads(IEnumerable<SandboxItem> posts, SandboxMember viewer)
    {
        var below = Visible(viewer).Reverse().Where(item => !item.IsPost).ToLookup(item => item.ParentId);
        return [.. posts.Select(Thread)];

        PageThread Thread(SandboxItem item) => new(item, [.. below[item.Id].Select(Thread)]);
    }
}
