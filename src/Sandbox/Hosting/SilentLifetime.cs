namespace ModerationBot.Sandbox.Hosting;

/// <summary>Leaves signals and the console to the program that started the sandbox.</summary>
internal sealed class SilentLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
