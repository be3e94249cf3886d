using ModerationBot.Bot.Tests.Feeds.WordPress;

[assembly: AssemblyFixture(typeof(WordPressHost))]

namespace ModerationBot.Bot.Tests.Feeds.WordPress;

/// <summary>One WordPress for all tests, started by the first that asks and stopped at the end of the run.</summary>
public sealed class WordPressHost : IAsyncDisposable
{
    private static readonly SemaphoreSlim Gate = new(1);
    private static WordPressServer? _server;

    /// <summary>
    /// The server, with an empty site. Skips the test where a Debian package is missing, and fails it instead when
    /// <c>REQUIRE_SERVERS</c> is 1.
    /// </summary>
    internal static async Task<WordPressServer> FreshAsync()
    {
        if (WordPressServer.MissingPackage() is { } package)
        {
            string reason = $"Debian package {package} is missing.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("REQUIRE_SERVERS") == "1", reason);
            Assert.Fail(reason);
        }

        await Gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _server ??= await WordPressServer.StartAsync();
        }
        finally
        {
            Gate.Release();
        }

        await _server.DoAsync(Step.Reset());
        return _server;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
            _server = null;
        }
    }
}
