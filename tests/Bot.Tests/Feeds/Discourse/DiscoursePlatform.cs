using System.Text.Json.Nodes;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Tests.Feeds.Replay;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Feeds.Discourse;

/// <summary>The replayed forum with the real client of the kind <c>discourse</c> on it.</summary>
internal sealed class DiscoursePlatform : ReplayPlatform
{
    private static readonly FeedOptions Settings =
        new() { Kind = "discourse", PlatformGroupId = "5", User = "bot", AccessToken = DiscourseReplay.Key };

    private DiscoursePlatform(DiscourseReplay server, ManualTime time)
        : base(server, time, Settings) => Server = server;

    public DiscourseReplay Server { get; }

    public override int MoreThanAPage => 55;

    public static async Task<DiscoursePlatform> StartAsync()
    {
        ManualTime time = ManualTime.AtNoon();
        DiscourseReplay server = new(time);
        await server.StartAsync();
        return new DiscoursePlatform(server, time);
    }

    public override string Post(string text) => DiscourseReplay.IdOf(Server.Open(text, text));

    public override string Comment(string parentId, string text)
    {
        DiscourseReplayPost parent = Server.Find(parentId);
        return DiscourseReplay.IdOf(Server.Append(parent.Topic, parent.Number == 1 ? null : parent.Number, text));
    }

    public override void Edit(string id, string text)
    {
        DiscourseReplayPost post = Server.Find(id);
        post.Topic.Title = post.Number == 1 ? text : post.Topic.Title;
        post.Raw = text;
        post.Version++;
    }

    /// <summary>A topic disappears softly or for good, by turns.</summary>
    public override void Delete(string id)
    {
        DiscourseReplayPost post = Server.Find(id);
        if (post.Number > 1)
        {
            post.Deleted = true;
        }
        else if (post.Topic.Id % 2 == 0)
        {
            post.Topic.Deleted = true;
        }
        else
        {
            Server.Destroy(post.Topic);
        }
    }

    public override void Heal()
    {
        base.Heal();
        Server.KeyRevoked = Server.Outsider = Server.Shuffled = Server.Empty = Server.Nameless = false;
        Server.BeforeFurtherPage = null;
    }

    public override void RevokeToken() => Server.KeyRevoked = true;

    public override void Throttle(int kind)
    {
        base.Throttle(kind);
        Server.Refusal = kind == 2
            ? new ReplayAnswer(429, new JsonObject { ["error_type"] = "rate_limit", ["extras"] = new JsonObject { ["wait_seconds"] = 12 } })
            : Server.Refusal;
    }

    public override void WithdrawPermission() => Server.Outsider = true;

    public override void Disorder() => Server.Shuffled = true;

    public override void DeleteBetweenPages() => Server.BeforeFurtherPage = before =>
    {
        if (Server.Posts.LastOrDefault(post => post.Id < before && !post.Topic.Deleted) is { } next)
        {
            next.Topic.Deleted = true;
        }
    };

    public override void Hush() => Server.Empty = true;

    public override void HideAuthors() => Server.Nameless = true;
}
