using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ModerationBot.Detection.Discrimination;
using ModerationBot.Lab.Data;
using ModerationBot.Lab.Evaluation;
using ModerationBot.Lab.Training;

namespace ModerationBot.Lab.Commands;

/// <summary>
/// <c>compare</c>: gives the same texts to another program, one a line, which prints one score a line, and sets both side
/// by side.
/// </summary>
internal static class CompareCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Workplace place)
    {
        Option<string> data = CommonOptions.Data(place);
        Option<string> models = CommonOptions.Models(place);
        Option<string> other = new("--command") { Description = "Program and arguments: reads a text a line, prints a score a line.", Required = true };
        Option<double> threshold = new("--threshold") { Description = "From which score the other program flags.", DefaultValueFactory = _ => 0.5 };
        Command command = new("compare", "Sets the model beside any other program on the same texts.") { data, models, other, threshold };
        command.SetAction((result, token) =>
        {
            DataLoader loader = new(place, result.GetValue(data)!, new TrainingSettings());
            return RunAsync(loader, result.GetValue(models)!, result.GetValue(other)!, result.GetValue(threshold), Console.Out, token);
        });
        return command;
    }

    /// <summary>Runs both and prints the table.</summary>
    internal static async Task<int> RunAsync(
        DataLoader loader, string models, string other, double threshold, TextWriter output, CancellationToken token)
    {
        Example[] examples = [.. loader.Own().Where(example => example.Split == "test"), .. loader.Public("test")];
        IReadOnlyList<Answer> ours = new Judge(DiscriminationDetector.Load(models)).Ask(examples);
        double[] scores = await AskAsync(other, examples, token);
        if (scores.Length != examples.Length)
        {
            await Console.Error.WriteLineAsync($"The other program printed {scores.Length} scores for {examples.Length} texts.");
            return 1;
        }

        // Its scores move so that 0.5 is its threshold, as it is ours.
        Answer[] theirs = [.. examples.Select((example, i) => new Answer(example, scores[i] - threshold + 0.5, null))];
        await output.WriteAsync(MetricsPage.Markdown([.. Rows("this model", ours), .. Rows("the other program", theirs)]));
        return 0;
    }

    private static IEnumerable<MetricRow> Rows(string section, IReadOnlyList<Answer> answers) => answers
        .GroupBy(answer => $"{answer.Example.Source} {answer.Example.Language}")
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => MetricRow.Of(section, group.Key, [.. group]));

    private static async Task<double[]> AskAsync(string command, IReadOnlyList<Example> examples, CancellationToken token)
    {
        string[] parts = command.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        ProcessStartInfo start = new(parts[0], parts.Length > 1 ? parts[1] : "") { RedirectStandardInput = true, RedirectStandardOutput = true };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"The program '{parts[0]}' did not start.");
        Task<string> output = process.StandardOutput.ReadToEndAsync(token);
        foreach (Example example in examples)
        {
            await process.StandardInput.WriteLineAsync(example.Text.ReplaceLineEndings(" ").AsMemory(), token);
        }

        process.StandardInput.Close();
        string[] lines = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        await process.WaitForExitAsync(token);
        return [.. lines.Select(line => double.Parse(line, CultureInfo.InvariantCulture))];
    }
}
