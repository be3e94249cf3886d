using System.CommandLine;

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
    public static Option<string> Models(Workplace place) => new("--models")
    {
        Description = "Folder of the models.",
        DefaultValueFactory = _ => place.Models,
    };
}
