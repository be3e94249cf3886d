using System.CommandLine;
using ModerationBot.Detection.Discrimination;
using ModerationBot.Lab.Evaluation;
using ModerationBot.Lab.Evaluation.Gates;
using ModerationBot.Lab.Evaluation.Pages;
using ModerationBot.Lab.Evaluation.Reliability;
using ModerationBot.Lab.Training;

namespace ModerationBot.Lab.Commands;

/// <summary>
/// <c>evaluate</c>: measures a model and writes its figures beside it; with <c>--check</c> it writes nothing and sets what it
/// measured beside the committed figures.
/// </summary>
internal static class EvaluateCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Workplace place)
    {
        Option<string> data = CommonOptions.Data(place);
        Option<string> models = CommonOptions.Models(place);
        Option<bool> check = new("--check") { Description = "Compare with the committed figures, and exit with 1 when one fell; write nothing." };
        Option<GateTolerance> tolerance = new("--tolerance")
        {
            Description = "How much worse a figure may be: rounding, or, for another model, interval.",
            DefaultValueFactory = _ => GateTolerance.Rounding,
        };
        Command command = new("evaluate", "Measures the discrimination model on own and public sets, with confidence intervals.")
        {
            data, models, check, tolerance,
        };
        command.SetAction(result =>
        {
            string folder = result.GetValue(models)!;
            Measurement Measured() => Measure(place, result.GetValue(data)!, folder);
            return result.GetValue(check)
                ? Check(MetricGate.Load(place.Models, result.GetValue(tolerance)), Measured(), Console.Out)
                : Write(Measured(), folder, Console.Out);
        });
        return command;
    }

    /// <summary>Measures the model of a folder.</summary>
    internal static Measurement Measure(Workplace place, string data, string models) =>
        new Evaluator(DiscriminationDetector.Load(models), new DataLoader(place, data, new TrainingSettings()), place.Corpus).Run();

    /// <summary>Writes table, page and picture beside the model, and prints the page.</summary>
    internal static int Write(Measurement measurement, string models, TextWriter output)
    {
        string sha256 = ModelSum.Of(models);
        string page = new MetricsPage(measurement, sha256).Write();
        File.WriteAllText(Path.Combine(models, MetricsJson.FileName), MetricsJson.Write(measurement, sha256));
        File.WriteAllText(Path.Combine(models, MetricsPage.FileName), page);
        File.WriteAllText(Path.Combine(models, ReliabilityPlot.FileName), ReliabilityPlot.Write(measurement));
        output.Write(page);
        return 0;
    }

    /// <summary>Prints what fell; 1 when anything did.</summary>
    internal static int Check(MetricGate gate, Measurement measurement, TextWriter output)
    {
        GateResult result = gate.Check(measurement);
        output.Write(result.Report());
        return result.Passed ? 0 : 1;
    }
}
