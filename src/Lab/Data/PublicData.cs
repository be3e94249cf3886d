namespace ModerationBot.Lab.Data;

/// <summary>Reads the public data sets: tab-separated <c>source language label text</c>, a header first.</summary>
internal static class PublicData
{
    /// <summary>The examples of one file; none when the file is absent.</summary>
    /// <param name="folder">The folder <c>discrimination</c> of the data.</param>
    /// <param name="split"><c>train</c>, <c>dev</c> or <c>test</c>.</param>
    /// <param name="hashes">Sentences to leave out.</param>
    public static IReadOnlyList<Example> Load(string folder, string split, AcceptanceHashes hashes)
    {
        string path = Path.Combine(folder, split + ".tsv");
        return File.Exists(path) ? [.. Parse(File.ReadLines(path), split).Where(example => !hashes.Contains(example.Text))] : [];
    }

    private static IEnumerable<Example> Parse(IEnumerable<string> lines, string split)
    {
        int number = 0;
        foreach (string line in lines.Skip(1))
        {
            number++;
            string[] fields = line.Split('\t', 4);
            if (fields.Length < 4 || fields[3].Length < 2)
            {
                continue;
            }

            yield return new($"{fields[0]}-{split}-{number}", fields[3], fields[2] == "1")
            {
                Source = fields[0],
                Language = fields[1],
                Split = split,
            };
        }
    }
}
