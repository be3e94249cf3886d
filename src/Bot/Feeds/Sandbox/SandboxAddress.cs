namespace ModerationBot.Bot.Feeds.Sandbox;

/// <summary>Filled once by whoever starts the sandbox.</summary>
internal sealed class SandboxAddress : ISandboxAddress
{
    private readonly TaskCompletionSource<SandboxPlace> _place = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<SandboxPlace> WaitAsync(CancellationToken cancellationToken) => _place.Task.WaitAsync(cancellationToken);

    /// <summary>Tells where it runs; only the first call counts.</summary>
    public void Started(SandboxPlace place) => _place.TrySetResult(place);
}
