using System.Net;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Tests.Feeds.Replay;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Feeds.BuddyPress;

/// <summary>The replayed site with the real client of the kind <c>buddypress</c> on it.</summary>
internal sealed class BuddyPressPlatform : ReplayPlatform
{
    private static readonly FeedOptions Settings =
        new() { Kind = "buddypress", PlatformGroupId = "1", User = "bot", AccessToken = BuddyPressReplay.Password };

    private BuddyPressPlatform(BuddyPressReplay server, ManualTime time)
        : base(server, time, Settings) => Server = server;

    public BuddyPressReplay Server { get; }

    /// <summary>Twice as many fill two pages, of which each poll reads both; thrice as many three.</summary>
    public override int MoreThanAPage => 70;

    public static async Task<BuddyPressPlatform> StartAsync(string version = "v2")
    {
        ManualTime time = ManualTime.AtNoon();
        BuddyPressReplay server = new(time, version);
        await server.StartAsync();
        return new BuddyPressPlatform(server, time);
    }

    public override string Post(string text) => BuddyPressReplay.IdOf(Server.Add(WebUtility.HtmlEncode(text)));

    public override string Comment(string parentId, string text) =>
        BuddyPressReplay.IdOf(Server.Add(WebUtility.HtmlEncode(text), Server.Find(parentId)));

    public override void Edit(string id, string text) => Server.Find(id).Html = WebUtility.HtmlEncode(text);

    public override void Delete(string id) => Server.Delete(Server.Find(id));

    public override void Heal()
    {
        base.Heal();
        Server.PasswordRevoked = Server.Outsider = Server.Shuffled = Server.Empty = Server.Nameless = false;
        Server.BeforeFurtherPage = null;
    }

    public override void RevokeToken() => Server.PasswordRevoked = true;

    public override void WithdrawPermission() => Server.Outsider = true;

    public override void Disorder() => Server.Shuffled = true;

    /// <summary>The newest post of all: everything behind it moves up by one.</summary>
    public override void DeleteBetweenPages() => Server.BeforeFurtherPage = _ =>
    {
        if (Server.Posts.Count > 195)
        {
            Server.Delete(Server.Posts[^1]);
        }
    };

    public override void Hush() => Server.Empty = true;

    public override void HideAuthors() => Server.Nameless = true;
}
