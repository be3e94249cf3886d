using Microsoft.Extensions.Options;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Feeds.Sandbox;
using ModerationBot.Bot.Storage;
using ModerationBot.Sandbox;

namespace ModerationBot.Bot.Hosting;

/// <summary>Starts the sandbox group server when a group is fed by it.</summary>
internal sealed class SandboxService(
    IOptions<GroupsOptions> groups,
    IOptions<SandboxOptions> sandbox,
    IOptions<StorageOptions> storage,
    SandboxAddress address,
    TimeProvider time,
    ILoggerFactory loggers) : IHostedService, IAsyncDisposable
{
    private SandboxServer? _server;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!groups.Value.Groups.Any(g => g.Feed?.Kind == SandboxFeedClientFactory.KindName))
        {
            return;
        }

        // The journal lets the group live on over a restart, as a real one does.
        SandboxOptions options = sandbox.Value with { StatePath = Path.Combine(storage.Value.FullPath, "sandbox.jsonl") };
        _server = await SandboxServer.StartAsync(options, time, loggers, cancellationToken).ConfigureAwait(false);
        address.Started(new SandboxPlace(_server.Address, _server.GroupId, _server.AccessToken));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync().ConfigureAwait(false);
        }
    }
}
