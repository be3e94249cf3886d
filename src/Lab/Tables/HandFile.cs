namespace ModerationBot.Lab.Tables;

/// <summary>Reads a hand-written source: one row a line, fields parted by tabs, '#' opens a comment.</summary>
internal sealed class HandFile(string path)
{
    /// <summary>The rows, in the order of lines.</summary>
    /// <param name="least">Fewest fields of a row.</param>
    /// <param name="most">Most fields of a row.</param>
    /// <exception cref="InvalidDataException">A line has too few or too many fields or an empty one; the message names file, line and number.</exception>
    public IEnumerable<HandRow> Rows(int least, int most)
    {
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith('#'))
            {
                continue;
            }

            HandRow row = new(Path.GetFileName(path), number, line.Split('\t'));
            if (row.Fields.Length < least || row.Fields.Length > most)
            {
                throw row.Bad($"{row.Fields.Length} fields where {(least == most ? least : $"{least} to {most}")} are needed");
            }

            int empty = Array.FindIndex(row.Fields, field => field.Length == 0 || field != field.Trim());
            yield return empty < 0 ? row : throw row.Bad($"field {empty + 1} is empty or has stray spaces");
        }
    }
}
