using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Feeds.Http;
using ModerationBot.Bot.Feeds.NodeBb;
using ModerationBot.Bot.Feeds.NodeBb.Wire;
using ModerationBot.Bot.Tests.Feeds.Replay;

namespace ModerationBot.Bot.Tests.Feeds.NodeBb;

/// <summary>Every recorded answer of NodeBB through the readers of the client.</summary>
public sealed class NodeBbWireTests
{
    private static readonly NodeBbUrls Urls = new(new NodeBbTarget(new Uri("https://forum.example/forum"), "5", "token"));

    public static TheoryData<string> Successes =>
        [.. Samples.Of("nodebb").Except(["nodebb_unauth", "nodebb_forbidden", "nodebb_post_gone", "nodebb_queue_item", "nodebb_recent_posts"])];

    [Theory]
    [MemberData(nameof(Successes))]
    public void Sample_AsEnvelopeOrPage_IsRead(string name)
    {
        string body = Samples.Body(name).ToJsonString();
        bool wrapped = Samples.Body(name)["response"] is not null;

        Assert.Equal(200, Samples.Status(name) == 202 ? 200 : Samples.Status(name));
        if (wrapped)
        {
            Assert.False(string.IsNullOrEmpty(Read(body, NodeBbJson.Default.NodeBbEnvelope).Status?.Code));
        }
        else
        {
            Assert.NotNull(Read(body, NodeBbJson.Default.NodeBbTopics));
        }
    }

    [Theory]
    [InlineData("nodebb_unauth", FeedHealth.Anonymous, "nodebb_401")]
    [InlineData("nodebb_forbidden", FeedHealth.PermissionLost, "nodebb_403")]
    public void Refusal_IsTheStateItStandsFor(string name, string health, string code)
    {
        FeedException failure = Assert.IsType<FeedException>(NodeBbErrors.From(Answer(name)));

        Assert.Equal((health, code), (failure.Health, failure.Code));
    }

    [Fact]
    public void Refusal_PostThatIsGone_IsGone() => Assert.IsType<NodeBbGoneException>(NodeBbErrors.From(Answer("nodebb_post_gone")));

    [Fact]
    public void BadToken_Recorded_IsAGuest()
    {
        Assert.Equal(200, Samples.Status("nodebb_bad_token"));
        Assert.False(Read(Samples.Body("nodebb_bad_token").ToJsonString(), NodeBbJson.Default.NodeBbTopics).LoggedIn);
    }

    [Theory]
    [InlineData("nodebb_category_topics", "5", 3)]
    [InlineData("nodebb_v3_category_topics", null, 3)]
    public void TopicList_Recorded_HasItsTopics(string name, string? category, int count)
    {
        JsonNode body = Samples.Body(name);
        NodeBbTopics list = Read((body["response"] ?? body).ToJsonString(), NodeBbJson.Default.NodeBbTopics);

        Assert.Equal((category, 20, count), (list.Cid, list.NextStart, list.Topics!.Count));
        NodeBbTopic topic = list.Topics[0].Deserialize(NodeBbJson.Default.NodeBbTopic)!;
        Assert.Equal(("12", "12", false, false), (topic.Tid, topic.MainPid, topic.Deleted, topic.Pinned));
        Assert.True(topic is { Lastposttime: > 1_795_000_000_000, Postcount: >= 1 });
    }

    [Fact]
    public void TopicPage_Recorded_TellsDeletedPostsFromTheOthers()
    {
        NodeBbTopicPage page = Read(Samples.Body("nodebb_topic_with_deleted").ToJsonString(), NodeBbJson.Default.NodeBbTopicPage);
        List<NodeBbPost> posts = [.. page.Posts!.Select(post => post.Deserialize(NodeBbJson.Default.NodeBbPost)!)];
        FeedItem?[] items = [.. posts.Select(post => NodeBbItems.Of(post, page, Urls))];

        Assert.Equal(["20"], posts.Where(post => post.Deleted).Select(post => post.Pid));
        Assert.Equal("Sujet 4 cas clinique\nMessage 4 : bonjour, votre avis sur ce dossier ?", items[0]!.Text);
        Assert.Equal(("31", "5", "5", "Réponse 18 : merci pour ce cas.", "https://forum.example/forum/post/31"),
            (items[2]!.PlatformId, items[2]!.ParentPlatformId, items[2]!.ThreadPlatformId, items[2]!.Text, items[2]!.Permalink));
    }

    [Fact]
    public void Post_Recorded_HasItsTimes()
    {
        NodeBbPost edited = Read(Samples.Body("nodebb_post")["response"]!.ToJsonString(), NodeBbJson.Default.NodeBbPost);
        NodeBbPost deleted = Read(Samples.Body("nodebb_post_deleted_as_admin")["response"]!.ToJsonString(), NodeBbJson.Default.NodeBbPost);

        Assert.Equal((1795280888954, 1795280951414, false), (edited.Timestamp, edited.Edited, edited.Deleted));
        Assert.True(deleted.Deleted);
    }

    [Fact]
    public void RecentPosts_Recorded_AreReadAsPosts()
    {
        JsonArray posts = Samples.Body("nodebb_recent_posts").AsArray();

        Assert.All(posts, post => Assert.NotNull(Read(post!.ToJsonString(), NodeBbJson.Default.NodeBbPost) is { Pid: { } pid, Tid: not null } ? pid : null));
        Assert.NotEmpty(posts);
    }

    [Theory]
    [InlineData("""{"pid":"7","tid":7.5,"deleted":"1","timestamp":"1795280888954"}""", "7", null, true, 1795280888954)]
    [InlineData("""{"pid":7,"tid":"9","deleted":0,"timestamp":1795280888954}""", "7", "9", false, 1795280888954)]
    [InlineData("""{"pid":0,"tid":[],"deleted":null,"timestamp":{}}""", null, null, false, null)]
    [InlineData("""{"deleted":true}""", null, null, true, null)]
    public void Post_TypesThatWobble_AreRead(string json, string? pid, string? tid, bool deleted, long? time)
    {
        NodeBbPost post = Read(json, NodeBbJson.Default.NodeBbPost);

        Assert.Equal((pid, tid, deleted, time), (post.Pid, post.Tid, post.Deleted, post.Timestamp));
    }

    [Theory]
    [InlineData("As a new user, you can only post once every 120 second(s) until", FeedHealth.Throttled, 120)]
    [InlineData("Please wait 10 seconds", FeedHealth.Throttled, 10)]
    [InlineData("Invalid Data", FeedHealth.Unavailable, null)]
    public void BadRequest_NamingSeconds_IsThrottling(string message, string health, int? seconds)
    {
        byte[] body = Encoding.UTF8.GetBytes(NodeBbReplay.BadRequest(message).Body!.ToJsonString());

        FeedException failure = Assert.IsType<FeedException>(NodeBbErrors.From(Answer(HttpStatusCode.BadRequest, body)));

        Assert.Equal((health, seconds), (failure.Health, (int?)failure.RetryAfter?.TotalSeconds));
    }

    private static T Read<T>(string json, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(json, type)!;

    private static FeedAnswer Answer(string name) =>
        Answer((HttpStatusCode)Samples.Status(name), Encoding.UTF8.GetBytes(Samples.Body(name).ToJsonString()));

    private static FeedAnswer Answer(HttpStatusCode status, byte[] body)
    {
        using HttpResponseMessage response = new();
        HttpResponseHeaders headers = response.Headers;
        return new FeedAnswer(status, headers, "application/json", body);
    }
}
