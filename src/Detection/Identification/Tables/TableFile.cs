namespace ModerationBot.Detection.Identification.Tables;

/// <summary>Reads the tables under <c>models/</c>: one row a line, fields parted by tabs, '#' opens a comment.</summary>
internal static class TableFile
{
    /// <summary>The rows of a table.</summary>
    /// <exception cref="FileNotFoundException">The table is missing.</exception>
    public static IEnumerable<string[]> Rows(string modelsFolder, string name)
    {
        string path = Path.Combine(modelsFolder, name);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"The table '{name}' is missing from the models folder.", path);
        }

        return File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));
    }
}
