using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ModerationBot.Sandbox.Tests;

public sealed class LogTests
{
    [Fact]
    public async Task Logs_OfAWholeSession_CarryNoTextNameOrToken()
    {
        using var sink = new Sink();
        using var logs = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(sink));
        var options = TestGroup.Quiet with { Seed = true, Living = true, LivingInterval = TimeSpan.FromMilliseconds(10) };
        await using (var server = await SandboxServer.StartAsync(options, TimeProvider.System, logs, TestGroup.Cancel))
        {
            using var http = new HttpClient(new SocketsHttpHandler(), disposeHandler: true) { BaseAddress = server.Address };
            var post = server.Group.AddPost("phrase reconnaissable");
            await http.GetStringAsync($"/v25.0/{server.GroupId}/feed?access_token={TestGroup.Token}", TestGroup.Cancel);
            await http.GetStringAsync("/", TestGroup.Cancel);
            using var gone = await http.DeleteAsync($"/v25.0/{post.Id}?access_token={TestGroup.Token}", TestGroup.Cancel);
        }

        Assert.NotEmpty(sink.Lines);
        Assert.All(sink.Lines, line => Assert.StartsWith("ModerationBot.Sandbox", line, StringComparison.Ordinal));
        Assert.All(sink.Lines, line => Assert.DoesNotContain("reconnaissable", line, StringComparison.Ordinal));
        Assert.All(sink.Lines, line => Assert.DoesNotContain(TestGroup.Token, line, StringComparison.Ordinal));
    }

    private sealed class Sink : ILoggerProvider
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => new Writer(categoryName, Lines);

        public void Dispose() => Lines.Clear();
    }

    private sealed class Writer(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{category}: {formatter(state, exception)} {exception}");
    }
}
