using Microsoft.AspNetCore.Http;

namespace ModerationBot.Bot.Tests.Feeds;

/// <summary>What goes wrong with one call through <see cref="FaultProxy"/>.</summary>
internal sealed record ProxyFault
{
    /// <summary>Done before the server is asked: a wait, or something that a member does in between.</summary>
    public Func<CancellationToken, Task>? Before { get; init; }

    /// <summary>Sent without asking the server.</summary>
    public CannedAnswer? Instead { get; init; }

    /// <summary>Changes what the server answered; headers can be changed, too.</summary>
    public Func<HttpResponse, byte[], byte[]>? Change { get; init; }

    /// <summary>The connection breaks in the middle of the body.</summary>
    public bool Cut { get; init; }

    /// <summary>The connection breaks before any answer.</summary>
    public bool IsDropped { get; init; }

    /// <summary>The connection breaks before any answer, as when the server stops.</summary>
    public static ProxyFault Drop { get; } = new() { IsDropped = true };

    public static ProxyFault CutBody { get; } = new() { Cut = true };

    /// <summary>The answer ends in the middle as if that were its end.</summary>
    public static ProxyFault Malformed { get; } = new() { Change = (_, body) => body[..(body.Length / 2)] };

    public static ProxyFault Login { get; } = new() { Instead = new CannedAnswer("", 302, ("Location", "/wp-login.php?redirect_to=wp-json")) };

    public static ProxyFault Page { get; } =
        new() { Instead = new CannedAnswer("<!doctype html><title>Un instant</title>", 200, ("Content-Type", "text/html")) };

    public static ProxyFault Status(int status, string body = "", params (string Name, string Value)[] headers) =>
        new() { Instead = new CannedAnswer(body, status, headers) };

    public static ProxyFault Slow(TimeSpan wait) => new() { Before = token => Task.Delay(wait, token) };

    /// <summary>The same for the next calls only.</summary>
    public static Func<HttpRequest, ProxyFault?> Next(int calls, ProxyFault fault, Func<HttpRequest, bool>? only = null)
    {
        int left = calls;
        return request => only?.Invoke(request) != false && Interlocked.Decrement(ref left) >= 0 ? fault : null;
    }
}
