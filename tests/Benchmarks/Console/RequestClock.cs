using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ModerationBot.Benchmarks.Console;

/// <summary>Measures each request from its first middleware to its last byte, inside the server.</summary>
internal sealed class RequestClock
{
    /// <summary>Requests with this header are measured; its value is the kind of page.</summary>
    public const string Header = "X-Bench";

    /// <summary>Where the measured times are read, in milliseconds by kind; reading empties them.</summary>
    public const string Path = "/bench/times";

    private ConcurrentDictionary<string, ConcurrentQueue<double>> _times = new(StringComparer.Ordinal);

    /// <summary>Puts the clock before everything else of the program.</summary>
    public void Use(WebApplication app)
    {
        app.Use(MeasureAsync);
        app.MapGet(Path, () => Interlocked.Exchange(ref _times, new(StringComparer.Ordinal))).AllowAnonymous();
    }

    private async Task MeasureAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Headers[Header].ToString() is not { Length: > 0 } kind)
        {
            await next(http);
            return;
        }

        long start = Stopwatch.GetTimestamp();
        await next(http);
        await http.Response.CompleteAsync();
        _times.GetOrAdd(kind, _ => []).Enqueue(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }
}
