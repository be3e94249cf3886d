using System.CommandLine;

namespace ModerationBot.Bot.Hosting.Commands;

/// <summary><c>run</c>, also the default: worker, pages and sandbox until stopped.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        Command command = new("run", "Runs the worker and the pages until stopped (the default).");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using WebApplication host = await BotHost.OpenAsync(cancellationToken).ConfigureAwait(false);
        DatabaseSetup setup = host.Services.GetRequiredService<DatabaseSetup>();
        await setup.ForgetExamplesAsync(cancellationToken).ConfigureAwait(false);
        await setup.RetryAtOnceAsync(cancellationToken).ConfigureAwait(false);
        await host.RunAsync(cancellationToken).ConfigureAwait(false);
        return 0;
    }
}
