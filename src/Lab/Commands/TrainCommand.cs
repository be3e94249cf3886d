using System.CommandLine;
using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Identification.Names;
using ModerationBot.Detection.Identification.Patients;
using ModerationBot.Lab.Data;
using ModerationBot.Lab.Learning;
using ModerationBot.Lab.Lexicons;
using ModerationBot.Lab.Training;
using ModerationBot.Lab.Training.Tagging;

namespace ModerationBot.Lab.Commands;

/// <summary>
/// <c>train</c>: makes the models of both halves and their cards; with <c>--with-decisions</c> a candidate of the
/// discrimination model for one installation, which takes the place of the model there when no figure falls.
/// </summary>
internal static class TrainCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Workplace place)
    {
        Option<string> data = CommonOptions.Data(place);
        Option<string> models = CommonOptions.Models(place);
        Option<string?> output = new("--out") { Description = "Folder to write to; models/ by default." };
        Option<int> seed = new("--seed") { Description = "Seed of every draw.", DefaultValueFactory = _ => new TrainingSettings().Seed };
        Option<Detection.Half?> half = new("--half") { Description = "Train the model of one half only." };
        Option<string?> decisions = new("--with-decisions")
        {
            Description = "Learn from decisions too: JSON lines of the bot's command decisions, from a file or, with -, from standard input.",
        };
        Option<string> storage = new("--storage")
        {
            Description = "The bot's storage folder, where a model learnt from decisions goes.",
            DefaultValueFactory = _ => Path.Combine(place.Root, "data"),
        };
        Command command = new("train", "Trains the models of both halves into models/, or, from decisions, one into the bot's storage folder.")
        {
            data, models, output, seed, half, decisions, storage,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(decisions) is not null && result.GetValue(output) is not null)
            {
                result.AddError("--out: must be left out with --with-decisions; what is learnt from members' words stays in --storage.");
            }
        });
        command.SetAction(result =>
        {
            TrainingSettings settings = new() { Seed = result.GetValue(seed) };
            return result.GetValue(decisions) is { } rows
                ? Learn(place, result.GetValue(data)!, new(result.GetValue(storage)!, result.GetValue(models)!), settings, rows)
                : Train(place, result.GetValue(data)!, result.GetValue(output) ?? place.Models, settings, result.GetValue(half));
        });
        return command;
    }

    /// <summary>Learns a candidate from decisions too, and puts it in place when it may; 1 when it may not.</summary>
    internal static int Learn(Workplace place, string dataFolder, LearnedPlace learned, TrainingSettings settings, string rows)
    {
        IReadOnlyList<Example> decisions;
        try
        {
            decisions = DecisionRows.Load(rows);
        }
        catch (Exception error) when (error is InvalidDataException or FileNotFoundException or DirectoryNotFoundException)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }

        if (decisions.Count == 0)
        {
            Console.Error.WriteLine("--with-decisions: there is no decision to learn from.");
            return 1;
        }

        Console.WriteLine($"Decisions: {decisions.Count}, {decisions.Count(example => example.Discriminatory)} of them discriminatory.");
        LearnedPlace.Make(learned.Candidate);
        Run(new DataLoader(place, dataFolder, settings) { Decisions = decisions }, place, learned.Candidate, settings);
        return new Promotion(learned, folder => EvaluateCommand.MeasureDiscrimination(place, dataFolder, folder), Console.Out).Run() ? 0 : 1;
    }

    private static int Train(Workplace place, string dataFolder, string output, TrainingSettings settings, Detection.Half? half)
    {
        if (half != Detection.Half.Identification)
        {
            Run(new DataLoader(place, dataFolder, settings), place, output, settings);
        }

        return half == Detection.Half.Discrimination ? 0 : TrainIdentification(place, dataFolder, output, new() { Seed = settings.Seed });
    }

    private static int TrainIdentification(Workplace place, string dataFolder, string output, TaggerSettings settings)
    {
        TaggerData data = new(place, dataFolder, settings);
        Tell(data.Missing);
        IdentificationModel model = new IdentificationBuilder(data, NameReader.Load(place.Models), settings, Console.WriteLine).Build();
        byte[] file = IdentificationFile.Write(model);
        Directory.CreateDirectory(output);
        File.WriteAllBytes(Path.Combine(output, PatientDetector.FileName), file);
        File.WriteAllText(Path.Combine(output, IdentificationCard.FileName), IdentificationCard.Write(model, file, data, settings));
        Console.WriteLine($"Wrote {PatientDetector.FileName}, {file.Length / 1024} KiB.");
        return 0;
    }

    private static void Tell(IEnumerable<string> missing)
    {
        foreach (string lack in missing)
        {
            Console.Error.WriteLine("Lacking: " + lack + ".");
        }
    }

    private static int Run(DataLoader loader, Workplace place, string output, TrainingSettings settings)
    {
        TrainingData data = loader.Load();
        Tell(data.Missing);
        DiscriminationModel model = new ModelBuilder(settings, Console.WriteLine).Build(LexiconFiles.Load(place.Lexicons), data);
        byte[] file = ModelFile.Write(model);
        Directory.CreateDirectory(output);
        File.WriteAllBytes(Path.Combine(output, DiscriminationDetector.FileName), file);
        File.WriteAllText(Path.Combine(output, DiscriminationDetector.Name + ".card.json"), ModelCard.Write(model, file, data, settings));
        Console.WriteLine($"Wrote {DiscriminationDetector.FileName}, {file.Length / 1024} KiB.");
        return 0;
    }
}
