using System.Net;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace ModerationBot.Bot.Feeds.Graph;

/// <summary>
/// Tries a call again after a server error, a broken connection or a timeout. Every call of this client may be
/// repeated: deleting and hiding twice is the same as once. Not tried again while the quota is nearly used up.
/// </summary>
internal sealed class GraphRetryHandler(GraphCallOptions options, JitterSource jitter, TimeProvider time) : DelegatingHandler
{
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline = Build(options, jitter, time);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        await _pipeline.ExecuteAsync(async token => await base.SendAsync(request, token), cancellationToken).ConfigureAwait(false);

    private static ResiliencePipeline<HttpResponseMessage> Build(GraphCallOptions options, JitterSource jitter, TimeProvider time)
    {
        ResiliencePipelineBuilder<HttpResponseMessage> builder = new() { TimeProvider = time };
        if (options.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = options.Retries,
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
