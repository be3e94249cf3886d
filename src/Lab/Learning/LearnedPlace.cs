namespace ModerationBot.Lab.Learning;

/// <summary>
/// Where a learnt model lies: in the bot's storage folder and never in the repository, because it was made from members'
/// words. The model that judges is in a folder with the name of the shipped model that it was measured against.
/// </summary>
/// <param name="Storage">The bot's storage folder.</param>
/// <param name="Shipped">The folder of the models that come with the program.</param>
internal sealed record LearnedPlace(string Storage, string Shipped)
{
    private const int BaseDigits = 12;

    /// <summary>The newest candidate, taken or not.</summary>
    public string Candidate => Path.Combine(Storage, "models", "candidate");

    /// <summary>The folder that the running bot looks at.</summary>
    /// <exception cref="FileNotFoundException">There is no shipped model.</exception>
    public string InUse() => Path.Combine(Storage, "models", BaseModel());

    /// <summary>Makes a folder that only its owner can read.</summary>
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>First digits of the SHA-256 of the shipped model's file, as the bot names it.</summary>
    private string BaseModel() => ModelSum.Of(Shipped)[..BaseDigits];
}
