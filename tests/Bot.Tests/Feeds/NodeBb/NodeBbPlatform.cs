using System.Globalization;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Tests.Feeds.Replay;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Feeds.NodeBb;

/// <summary>The replayed forum with the real client of the kind <c>nodebb</c> on it.</summary>
internal sealed class NodeBbPlatform : ReplayPlatform
{
    private static readonly FeedOptions Settings = new() { Kind = "nodebb", PlatformGroupId = "5", AccessToken = NodeBbReplay.Token };

    private NodeBbPlatform(NodeBbReplay server, ManualTime time)
        : base(server, time, Settings) => Server = server;

    public NodeBbReplay Server { get; }

    public override int MoreThanAPage => 25;

    public static async Task<NodeBbPlatform> StartAsync()
    {
        ManualTime time = ManualTime.AtNoon();
        NodeBbReplay server = new(time);
        await server.StartAsync();
        return new NodeBbPlatform(server, time);
    }

    public override string Post(string text) => Text(Server.Open(text, text).Pid);

    public override string Comment(string parentId, string text)
    {
        NodeBbReplayPost parent = Server.Find(parentId);
        return Text(Server.Append(parent.Topic, parent == parent.Topic.Posts[0] ? null : parent.Pid, text).Pid);
    }

    public override void Edit(string id, string text) => Server.Edit(id, text);

    public override void Delete(string id) => Server.Purge(id);

    public override void Heal()
    {
        base.Heal();
        Server.TokenRevoked = Server.Outsider = Server.Shuffled = Server.Empty = Server.FormerUsers = false;
        Server.BeforeFurtherPage = null;
    }

    public override void RevokeToken() => Server.TokenRevoked = true;

    public override void Throttle(int kind)
    {
        base.Throttle(kind);
        Server.Refusal = kind switch
        {
            2 => NodeBbReplay.BadRequest("As a new user, you can only post once every 120 second(s) until you have earned 3 reputation"),
            3 => NodeBbReplay.BadRequest("You can only post once every 10 second(s) - please wait before posting again"),
            _ => Server.Refusal,
        };
    }

    public override void WithdrawPermission() => Server.Outsider = true;

    public override void Disorder() => Server.Shuffled = true;

    /// <summary>The first topic that the reader has not seen: two are shown again with each further list.</summary>
    public override void DeleteBetweenPages() => Server.BeforeFurtherPage = after =>
    {
        List<NodeBbReplayTopic> topics = [.. Server.Topics.OrderByDescending(topic => topic.LastPostTime)];
        if (topics.Count > after + 2)
        {
            Server.Purge(Text(topics[after + 2].Posts[0].Pid));
        }
    };

    public override void Hush() => Server.Empty = true;

    public override void HideAuthors() => Server.FormerUsers = true;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
