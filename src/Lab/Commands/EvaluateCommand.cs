using System.CommandLine;
using ModerationBot.Detection.Discrimination;
using ModerationBot.Lab.Evaluation;
using ModerationBot.Lab.Training;

namespace ModerationBot.Lab.Commands;

/// <summary><c>evaluate</c>: measures the committed model and writes <c>models/metrics.json</c> and <c>models/metrics.md</c>.</summary>
internal static class EvaluateCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Workplace place)
    {
        Option<string> data = CommonOptions.Data(place);
        Option<string> models = CommonOptions.Models(place);
        Command command = new("evaluate", "Measures the discrimination model on own and public sets, with confidence intervals.") { data, models };
        command.SetAction(result => Run(place, result.GetValue(data)!, result.GetValue(models)!, Console.Out));
        return command;
    }

    /// <summary>Measures, writes both files beside the model, and prints the tables.</summary>
    internal static int Run(Workplace place, string data, string models, TextWriter output)
    {
        DataLoader loader = new(place, data, new TrainingSettings());
        IReadOnlyList<MetricRow> rows = new Evaluator(DiscriminationDetector.Load(models), loader).Run();
        string page = MetricsPage.Markdown(rows);
        File.WriteAllText(Path.Combine(models, "metrics.json"), MetricsPage.Json(rows));
        File.WriteAllText(Path.Combine(models, "metrics.md"), page);
        output.Write(page);
        return 0;
    }
}
