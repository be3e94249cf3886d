using System.Globalization;
using System.Text.Json.Nodes;

namespace ModerationBot.Bot.Tests.Feeds.WordPress;

/// <summary>Steps of <c>harness.php</c>.</summary>
internal static class Step
{
    public static JsonObject Reset() => Of("reset");

    public static JsonObject Of(string word, params (string Name, JsonNode? Value)[] more)
    {
        JsonObject step = new() { ["do"] = word };
        foreach ((string name, JsonNode? value) in more)
        {
            step[name] = value;
        }

        return step;
    }

    public static JsonObject Post(string text, DateTimeOffset at, string status = "private") =>
        Of("post", ("text", text), ("at", Time(at)), ("status", status));

    /// <summary>Posts by SQL, some seconds apart; the answer is the first one's number, the others follow.</summary>
    public static JsonObject Posts(IEnumerable<string> texts, DateTimeOffset at, int every) =>
        Of("posts", ("texts", Words(texts)), ("at", Time(at)), ("every", every));

    /// <summary>Comments by SQL, in turn under the posts.</summary>
    public static JsonObject Comments(
        IEnumerable<string> texts, IEnumerable<long> posts, DateTimeOffset at, int every, long parent = 0, string status = "1") =>
        Of("comments", ("texts", Words(texts)), ("posts", new JsonArray([.. posts.Select(id => JsonValue.Create(id))])),
            ("at", Time(at)), ("every", every), ("parent", parent), ("status", status));

    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static JsonArray Words(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
