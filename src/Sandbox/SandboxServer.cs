using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using ModerationBot.Sandbox.Faults;
using ModerationBot.Sandbox.Hosting;
using ModerationBot.Sandbox.Seed;
using ModerationBot.Sandbox.Store;

namespace ModerationBot.Sandbox;

/// <summary>A running sandbox group: its Graph side, its page and its handle for tests.</summary>
public sealed partial class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly GroupStore _store;
    private readonly CancellationTokenSource _stop = new();
    private readonly ILogger _log;
    private Task _living = Task.CompletedTask;

    private SandboxServer(WebApplication app, GroupStore store, SandboxGroup group, string accessToken, ILogger log)
    {
        _app = app;
        _store = store;
        _log = log;
        Group = group;
        AccessToken = accessToken;
        Address = new Uri(app.Urls.First());
    }

    /// <summary>Root of the page and of the Graph calls, such as <c>http://127.0.0.1:5081/</c>.</summary>
    public Uri Address { get; }

    /// <summary>The token that Graph calls must carry.</summary>
    public string AccessToken { get; }

    /// <summary>Graph id of the group.</summary>
    public string GroupId => Group.Id;

    /// <summary>The group from the inside.</summary>
    public SandboxGroup Group { get; }

    /// <summary>Opens the journal, sows the opening when the group is new, and serves.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="clock">Clock of the group and of the living reserve.</param>
    /// <param name="logs">Takes counts and ports only; requests are never logged.</param>
    /// <param name="cancellationToken">Stops the start, not the server.</param>
    /// <exception cref="ValidationException">A setting is out of its range.</exception>
    /// <exception cref="InvalidDataException">The journal is damaged or belongs to another group.</exception>
    /// <exception cref="IOException">The port or the journal is taken.</exception>
    public static async Task<SandboxServer> StartAsync(
        SandboxOptions options,
        TimeProvider clock,
        ILoggerFactory logs,
        CancellationToken cancellationToken)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        var token = options.AccessToken ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        var store = new GroupStore(options.GroupId, SeedFiles.Members, clock, options.StatePath);
        try
        {
            var gate = new FaultGate(options.RandomSeed);
            var calls = new CallLog(clock);
            var group = new SandboxGroup(options.GroupName, store, gate, calls);
            var sower = new Sower(store, clock);
            var sown = options.Seed ? sower.SowOpening() : 0;
            var app = SandboxWeb.Build(new SandboxWeb.Parts(options, token, store, group, gate, calls, clock, logs));
            await StartOrDisposeAsync(app, cancellationToken);
            var server = new SandboxServer(app, store, group, token, logs.CreateLogger<SandboxServer>());
            server.Live(options, sower, clock, logs);
            Log.Started(server._log, server.Address.Port, sown);
            return server;
        }
        catch
        {
            // The journal must not stay locked by a server that never came up.
            store.Dispose();
            throw;
        }
    }

    /// <summary>Stops the living reserve, the server and the journal, in this order.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _living;
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        _store.Dispose();
        _stop.Dispose();
    }

    private static async Task StartOrDisposeAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private void Live(SandboxOptions options, Sower sower, TimeProvider clock, ILoggerFactory logs)
    {
        if (options.Living)
        {
            var living = new Living(_store, sower, options, clock, logs.CreateLogger<Living>());
            _living = LiveAsync(living);
        }
    }

    private async Task LiveAsync(Living living)
    {
        try
        {
            await living.RunAsync(_stop.Token);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Stopping is the normal end.
        }
        catch (Exception broken)
        {
            // The group goes on without new lines; only the type is told, for a message could hold a text.
            Log.LivingBroke(_log, broken.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(5100, LogLevel.Information, "The sandbox group serves on port {Port}, {Sown} items sown")]
        public static partial void Started(ILogger logger, int port, int sown);

        [LoggerMessage(5101, LogLevel.Error, "The living group stopped: {ExceptionType}")]
        public static partial void LivingBroke(ILogger logger, string exceptionType);
    }
}
