using System.CommandLine;
using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Identification.Patients;
using ModerationBot.Lab.Evaluation;
using ModerationBot.Lab.Evaluation.Gates;
using ModerationBot.Lab.Evaluation.Identification;
using ModerationBot.Lab.Evaluation.Pages;
using ModerationBot.Lab.Evaluation.Reliability;
using ModerationBot.Lab.Training;

namespace ModerationBot.Lab.Commands;

/// <summary>
/// <c>evaluate</c>: measures both halves and writes their figures beside the models; with <c>--check</c> it writes nothing and sets what it
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
        Command command = new("evaluate", "Measures both halves on own and public sets, with confidence intervals.")
        {
            data, models, check, tolerance,
        };
        command.SetAction(result =>
        {
            string folder = result.GetValue(models)!;
            if (!IdentificationEvaluator.IsThere(folder))
            {
                Console.Error.WriteLine($"Lacking: no '{Path.Combine(folder, PatientDetector.FileName)}'; the identification half is not measured.");
            }

            Measurement Measured() => Measure(place, result.GetValue(data)!, folder);
            return result.GetValue(check)
                ? Check(MetricGate.Load(place.Models, result.GetValue(tolerance)), Measured(), Console.Out)
                : Write(Measured(), folder, Console.Out);
        });
        return command;
    }

    /// <summary>Measures both halves with the models of a folder.</summary>
    internal static Measurement Measure(Workplace place, string data, string models) =>
        MeasureDiscrimination(place, data, models).With(new IdentificationEvaluator(place, data, models).Run());

    /// <summary>Measures the discrimination half, of which alone the model of a folder learns from decisions.</summary>
    internal static Measurement MeasureDiscrimination(Workplace place, string data, string models) =>
        new Evaluator(DiscriminationDetector.Load(models), new DataLoader(place, data, new TrainingSettings()), place.Corpus).Run();

    /// <summary>Writes table, page and picture beside the model, and prints the page.</summary>
    internal static int Write(Measurement measurement, string models, TextWriter output)
    {
        string sha256 = ModelSum.Of(models);
        string? identification = ModelSum.OfIdentification(models);
        string page = new MetricsPage(measurement, sha256, identification).Write();
        File.WriteAllText(Path.Combine(models, MetricsJson.FileName), MetricsJson.Write(measurement, sha256, identification));
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
