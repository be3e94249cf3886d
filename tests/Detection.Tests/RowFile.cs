using System.Reflection;

namespace ModerationBot.Detection.Tests;

/// <summary>
/// The example tables under Rows/, which are the specification of the detectors. One row a line, fields parted by " | ",
/// '#' opens a comment, ⏎ stands for a line break.
/// </summary>
internal static class RowFile
{
    public static IEnumerable<string[]> Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"No row file '{name}'.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !line.StartsWith('#'))
            {
                yield return [.. line.Split(" | ").Select(field => field.Replace("⏎", "\n", StringComparison.Ordinal))];
            }
        }
    }
}
