using System.Net;
using ModerationBot.Bot.Feeds.Graph;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace ModerationBot.Bot.Feeds.Http;

/// <summary>
/// Tries a call again after a server error, a broken connection or a timeout, unless it is marked
/// <see cref="FeedHttp.Once"/>. Not tried again while the quota is nearly used up.
/// </summary>
internal sealed class FeedRetryHandler(FeedCallOptions options, JitterSource jitter, TimeProvider time) : DelegatingHandler
{
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline = Build(options, options.Retries, jitter, time);
    private readonly ResiliencePipeline<HttpResponseMessage> _single = Build(options, 0, jitter, time);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.Options.TryGetValue(FeedHttp.Once, out bool once) && once
            ? await _single.ExecuteAsync(async token => await base.SendAsync(request, token), cancellationToken).ConfigureAwait(false)
            : await _pipeline.ExecuteAsync(async token => await base.SendAsync(request, token), cancellationToken).ConfigureAwait(false);

    private static ResiliencePipeline<HttpResponseMessage> Build(FeedCallOptions options, int retries, JitterSource jitter, TimeProvider time)
    {
        ResiliencePipelineBuilder<HttpResponseMessage> builder = new() { TimeProvider = time };
        if (retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = retries,
                Delay = options.FirstDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Randomizer = jitter.Next,
                ShouldHandle = arguments => ValueTask.FromResult(IsTransient(arguments.Outcome)),
            });
        }

        return builder.AddTimeout(options.TryTimeout).Build();
    }

    private static bool IsTransient(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException or TimeoutRejectedException } => true,
        { Result: { } response } => response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError
                or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
            && GraphUsage.Read(response.Headers) is not { Percent: >= CallPace.Careful },
        _ => false,
    };
}
