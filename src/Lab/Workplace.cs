namespace ModerationBot.Lab;

/// <summary>Where things lie, from the root of the repository.</summary>
/// <param name="Root">The folder that holds <c>ModerationBot.sln</c>.</param>
internal sealed record Workplace(string Root)
{
    /// <summary>Trained models and their cards.</summary>
    public string Models => Path.Combine(Root, "models");

    /// <summary>Lexicon files.</summary>
    public string Lexicons => Path.Combine(Root, "src", "Lab", "Lexicons");

    /// <summary>Grammar files.</summary>
    public string Grammar => Path.Combine(Root, "src", "Lab", "Grammar");

    /// <summary>Hand-written sources of the fact tables.</summary>
    public string Tables => Path.Combine(Root, "src", "Lab", "Tables");

    /// <summary>The own corpus.</summary>
    public string Corpus => Path.Combine(Root, "src", "Lab", "Corpus");

    /// <summary>Names by origin.</summary>
    public string Names => Path.Combine(Root, "src", "Lab", "Names");

    /// <summary>Public data beside the repository.</summary>
    public string Data => Path.GetFullPath(Path.Combine(Root, "..", "shared", "data"));

    /// <summary>Walks up from a folder to the root.</summary>
    /// <exception cref="DirectoryNotFoundException">No folder above holds the solution.</exception>
    public static Workplace Find(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ModerationBot.sln")))
            {
                return new(folder.FullName);
            }
        }

        throw new DirectoryNotFoundException($"No folder above '{start}' holds ModerationBot.sln; run from the repository.");
    }
}
