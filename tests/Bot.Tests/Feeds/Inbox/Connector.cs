using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ModerationBot.Bot.Feeds.Inbox;

namespace ModerationBot.Bot.Tests.Feeds.Inbox;

/// <summary>Any program that posts items into a group's inbox.</summary>
internal sealed class Connector(Uri address) : IDisposable
{
    public const string Group = "essai";
    public const string Token = "jeton-invente-pour-les-essais-0123456789";

    private readonly HttpClient _http = new(new SocketsHttpHandler(), disposeHandler: true) { BaseAddress = address };

    /// <summary>Settings of a group with an inbox and of one without.</summary>
    public static Dictionary<string, string?> Settings => new()
    {
        ["Groups:0:Id"] = Group,
        ["Groups:0:Name"] = "Groupe d'essai",
        ["Groups:0:InboxToken"] = Token,
        ["Groups:1:Id"] = "muet",
        ["Groups:1:Name"] = "Groupe sans boîte",
    };

    public async Task<(HttpStatusCode Status, string Body)> PostAsync(
        string body,
        string? key = "k1",
        string type = "application/json",
        string? token = Token,
        string group = Group,
        Action<HttpRequestMessage>? more = null)
    {
        using HttpResponseMessage answer = await SendAsync(body, key, type, token, group, more);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async Task<HttpResponseMessage> SendAsync(
        string body, string? key, string type, string? token, string group, Action<HttpRequestMessage>? more = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, $"/api/inbox/{group}");
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        more?.Invoke(request);
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Posts what must be taken.</summary>
    public async Task<InboxAnswer> TakenAsync(string body, string key = "k1", string type = "application/json")
    {
        (HttpStatusCode status, string answer) = await PostAsync(body, key, type);
        Assert.True(status == HttpStatusCode.OK, answer);
        return JsonSerializer.Deserialize(answer, InboxJson.Default.InboxAnswer)!;
    }

    public void Dispose() => _http.Dispose();
}
