using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ModerationBot.Bot.Review.Examples;

namespace ModerationBot.Bot.Hosting.Commands;

/// <summary>
/// <c>decisions | ... train --with-decisions -</c>: hands the labelled examples to the trainer through a pipe. The texts
/// are opened in memory only, so the command writes neither to a screen nor to a file.
/// </summary>
internal static class DecisionsCommand
{
    public static Command Create()
    {
        Command command = new("decisions", "Hands decisions as labelled examples (JSON lines, in clear) to the program behind a pipe.");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (!OutputPlace.IsPipe)
        {
            await Console.Error.WriteLineAsync(
                "decisions: standard output must be a pipe, because members' texts go through it in clear, value: a screen or a file.")
                .ConfigureAwait(false);
            return 1;
        }

        await using WebApplication host = await BotHost.OpenAsync(cancellationToken).ConfigureAwait(false);
        if (host.Services.GetRequiredService<ExampleBook>().Groups.Count == 0)
        {
            await Console.Error.WriteLineAsync("decisions: no group of the settings has LearnFromDecisions.").ConfigureAwait(false);
        }

        int written = await WriteAsync(host.Services.GetRequiredService<ExampleReader>(), cancellationToken).ConfigureAwait(false);
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{written} examples")).ConfigureAwait(false);
        return 0;
    }

    private static async Task<int> WriteAsync(ExampleReader reader, CancellationToken cancellationToken)
    {
        int written = 0;
        await using StreamWriter output = new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
        {
            NewLine = "\n",
        };
        await foreach (ExampleLine line in reader.ReadAsync(cancellationToken))
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(line, ExampleJson.Default.ExampleLine)).ConfigureAwait(false);
            written++;
        }

        return written;
    }
}
