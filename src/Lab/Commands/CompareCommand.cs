using System.CommandLine;
using ModerationBot.Detection.Discrimination;
using ModerationBot.Lab.Evaluation.Comparison;
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
        Option<double?> threshold = new("--threshold")
        {
            Description = "From which score the other program flags; otherwise where it flags as many benign own dev texts as this model.",
        };
        Command command = new("compare", "Sets the model beside any other program on the same texts.") { data, models, other, threshold };
        command.SetAction((result, token) =>
        {
            DataLoader loader = new(place, result.GetValue(data)!, new TrainingSettings());
            SideBySide comparison = new(
                DiscriminationDetector.Load(result.GetValue(models)!), new OtherProgram(result.GetValue(other)!), result.GetValue(threshold));
            return RunAsync(comparison, loader, Console.Out, Console.Error, token);
        });
        return command;
    }

    /// <summary>Runs both and prints the table; 1 when the other program failed.</summary>
    internal static async Task<int> RunAsync(
        SideBySide comparison, DataLoader loader, TextWriter output, TextWriter errors, CancellationToken token)
    {
        try
        {
            await output.WriteAsync(ComparisonPage.Write(await comparison.RunAsync(loader, token)));
            return 0;
        }
        catch (InvalidDataException error)
        {
            await errors.WriteLineAsync(error.Message);
            return 1;
        }
    }
}
