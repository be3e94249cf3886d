using System.Globalization;

namespace ModerationBot.Benchmarks.Console;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Folder">Where the database lies; a filled one is used again. Null takes a folder of its own, deleted at the end.</param>
/// <param name="Share">Share of the full size, above 0 to 1.</param>
/// <param name="Requests">Requests measured of each kind; 0 only fills the database.</param>
/// <param name="Seed">Gives the same rows for the same number.</param>
internal sealed record ConsoleOptions(string? Folder, double Share, int Requests, int Seed)
{
    /// <summary>Reads <c>--data FOLDER --share 0.1 --requests 300 --seed 1</c>; what is missing takes its default.</summary>
    public static ConsoleOptions Parse(string[] args) => new(
        After(args, "--data"),
        double.Parse(After(args, "--share") ?? "1", CultureInfo.InvariantCulture),
        int.Parse(After(args, "--requests") ?? "300", CultureInfo.InvariantCulture),
        int.Parse(After(args, "--seed") ?? "1", CultureInfo.InvariantCulture));

    private static string? After(string[] args, string name) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
