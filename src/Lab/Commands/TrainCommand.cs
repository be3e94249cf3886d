using System.CommandLine;
using ModerationBot.Detection.Discrimination;
using ModerationBot.Lab.Lexicons;
using ModerationBot.Lab.Training;

namespace ModerationBot.Lab.Commands;

/// <summary><c>train</c>: makes the discrimination model and its card.</summary>
internal static class TrainCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Workplace place)
    {
        Option<string> data = CommonOptions.Data(place);
        Option<string> output = new("--out") { Description = "Folder to write to.", DefaultValueFactory = _ => place.Models };
        Option<int> seed = new("--seed") { Description = "Seed of every draw.", DefaultValueFactory = _ => new TrainingSettings().Seed };
        Command command = new("train", "Trains the discrimination model into models/.") { data, output, seed };
        command.SetAction(result => Run(place, result.GetValue(data)!, result.GetValue(output)!, new TrainingSettings { Seed = result.GetValue(seed) }));
        return command;
    }

    private static int Run(Workplace place, string dataFolder, string output, TrainingSettings settings)
    {
        TrainingData data = new DataLoader(place, dataFolder, settings).Load();
        foreach (string lack in data.Missing)
        {
            Console.Error.WriteLine("Lacking: " + lack + ".");
        }

        DiscriminationModel model = new ModelBuilder(settings, Console.WriteLine).Build(LexiconFiles.Load(place.Lexicons), data);
        byte[] file = ModelFile.Write(model);
        Directory.CreateDirectory(output);
        File.WriteAllBytes(Path.Combine(output, DiscriminationDetector.Name + ".bin"), file);
        File.WriteAllText(Path.Combine(output, DiscriminationDetector.Name + ".card.json"), ModelCard.Write(model, file, data, settings));
        Console.WriteLine($"Wrote {DiscriminationDetector.Name}.bin, {file.Length / 1024} KiB.");
        return 0;
    }
}
