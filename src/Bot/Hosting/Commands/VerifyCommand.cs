using System.CommandLine;
using System.Globalization;
using ModerationBot.Bot.Audit;

namespace ModerationBot.Bot.Hosting.Commands;

/// <summary><c>verify</c>: checks the hash chain of the decision log.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        Command command = new("verify", "Checks the decision log: exit 0 and its head hash, or exit 1 and the first broken entry.");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using WebApplication host = await BotHost.OpenAsync(cancellationToken).ConfigureAwait(false);
        LogCheck check = await host.Services.GetRequiredService<LogVerifier>().VerifyAsync(cancellationToken).ConfigureAwait(false);
        string line = check.Whole
            ? string.Create(CultureInfo.InvariantCulture, $"ok {check.Entries} entries, head {check.HeadHash}")
            : string.Create(CultureInfo.InvariantCulture, $"broken at entry {check.BrokenSequence}: {check.Fault}");
        await Console.Out.WriteLineAsync(line).ConfigureAwait(false);
        return check.Whole ? 0 : 1;
    }
}
