namespace ModerationBot.Bot.Feeds.Sandbox;

/// <summary>Where the sandbox group server runs, once it has started.</summary>
internal interface ISandboxAddress
{
    /// <summary>Waits for the server to start.</summary>
    Task<SandboxPlace> WaitAsync(CancellationToken cancellationToken);
}
