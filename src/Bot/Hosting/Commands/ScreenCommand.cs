using System.CommandLine;
using System.Text;
using ModerationBot.Bot.Screening;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Hosting.Commands;

/// <summary><c>screen &lt; items.jsonl &gt; verdicts.jsonl</c>: judges a file, with no database.</summary>
internal static class ScreenCommand
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Command Create()
    {
        Option<int> threads = new("--threads")
        {
            Description = "Lines judged at once, 1 to 256.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        threads.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 256)
            {
                result.AddError($"--threads: must be 1 to 256, not {result.GetValueOrDefault<int>()}.");
            }
        });
        Command command = new("screen", "Judges JSON lines from standard input and writes verdicts to standard output.") { threads };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(threads), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int threads, CancellationToken cancellationToken)
    {
        Screener screener = Screener.Load(ScreeningServices.ModelsFolder, new ScreeningThresholds());
        using StreamReader input = new(Console.OpenStandardInput(), Utf8, detectEncodingFromByteOrderMarks: true, 1 << 16);
        await using StreamWriter output = new(Console.OpenStandardOutput(), Utf8, 1 << 16) { NewLine = "\n" };
        return await new ScreenRun(screener, input, output, Console.Error).RunAsync(threads, cancellationToken).ConfigureAwait(false);
    }
}
