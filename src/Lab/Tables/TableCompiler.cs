namespace ModerationBot.Lab.Tables;

/// <summary>Makes the tables and writes them with their cards.</summary>
/// <param name="sources">Where they come from.</param>
/// <param name="folder">The folder to write to.</param>
internal sealed class TableCompiler(TableSources sources, string folder)
{
    /// <summary>Makes every table whose sources are there; what lacks them is said and left as it is.</summary>
    /// <param name="output">What was written.</param>
    /// <param name="errors">What is lacking.</param>
    /// <exception cref="InvalidDataException">A source is not well formed; nothing of its table is written.</exception>
    public void Run(TextWriter output, TextWriter errors)
    {
        Directory.CreateDirectory(folder);
        foreach (IFactTable table in TableList.All)
        {
            string[] missing = [.. table.Needs.Where(name => !File.Exists(sources.Public(name)))];
            if (missing.Length > 0)
            {
                errors.WriteLine($"Lacking: {string.Join(", ", missing)} under {sources.Data}; {table.FileName} stays as it is.");
            }
            else
            {
                Write(table.FileName, table.Compile(sources), output);
            }
        }
    }

    private void Write(string name, CompiledTable table, TextWriter output)
    {
        byte[] file = table.Bytes();
        File.WriteAllBytes(Path.Combine(folder, name), file);
        File.WriteAllText(Path.Combine(folder, CardPage.NameOf(name)), CardPage.Write(name, table.Card, file));
        output.WriteLine($"Wrote {name}: {table.Rows.Count} rows, {file.Length / 1024} KiB.");
    }
}
