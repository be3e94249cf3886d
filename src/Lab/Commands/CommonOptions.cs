using System.CommandLine;
using ModerationBot.Detection.Discrimination;

namespace ModerationBot.Lab.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>Where the data lie that stay outside the repository.</summary>
    public static Option<string> Data(Workplace place) => new("--data")
    {
        Description = "Folder of the public data; what is absent is said and left out.",
        DefaultValueFactory = _ => place.Data,
    };

    /// <summary>Where the models lie.</summary>
    public static Option<string> Models(Workplace place)
    {
        Option<string> models = new("--models") { Description = "Folder of the models.", DefaultValueFactory = _ => place.Models };
        models.Validators.Add(result =>
        {
            string file = Path.Combine(result.GetValueOrDefault<string>(), DiscriminationDetector.FileName);
            if (!File.Exists(file))
            {
                result.AddError($"--models: there is no '{file}'.");
            }
        });
        return models;
    }
}
