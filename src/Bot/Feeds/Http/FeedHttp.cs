using System.Text.Json;
using Polly.Timeout;

namespace ModerationBot.Bot.Feeds.Http;

/// <summary>
/// Makes calls to platforms: no redirects, no cookies, no addresses in logs, tried again when that is safe. A call that
/// brought no whole answer becomes a <see cref="FeedException"/>; what an answer means is for the platform's own folder.
/// </summary>
internal sealed class FeedHttp(IHttpClientFactory clients)
{
    /// <summary>Name of the client in the factory.</summary>
    public const string ClientName = "feeds";

    /// <summary>Set on a call that must not be repeated, such as an answer under a post.</summary>
    public static HttpRequestOptionsKey<bool> Once { get; } = new("once");

    /// <summary>One call.</summary>
    /// <exception cref="FeedException">No answer, half an answer, one too large, or one that leads elsewhere.</exception>
    public async Task<FeedAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using HttpClient client = clients.CreateClient(ClientName);
        try
        {
            using HttpResponseMessage response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            // A page of a platform that wants a sign-in answers with its address: the credential is not known any more.
            return (int)response.StatusCode is >= 300 and < 400
                ? throw new FeedException(FeedHealth.Anonymous, "redirected")
                : new FeedAnswer(
                    response.StatusCode,
                    response.Headers,
                    response.Content.Headers.ContentType?.MediaType,
                    await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (HttpRequestException failure)
        {
            string reason = JsonNamingPolicy.SnakeCaseLower.ConvertName(failure.HttpRequestError.ToString());
            throw new FeedException(FeedHealth.Unavailable, $"http_{reason}");
        }
        catch (Exception failure) when (failure is TimeoutRejectedException
            || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new FeedException(FeedHealth.Unavailable, "timeout");
        }
    }
}
