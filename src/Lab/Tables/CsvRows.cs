using System.Text;

namespace ModerationBot.Lab.Tables;

/// <summary>Reads public files of delimited text by the names of their columns; fields may stand in double quotes.</summary>
internal static class CsvRows
{
    /// <summary>The chosen columns of every row after the header.</summary>
    /// <param name="path">The file, UTF-8.</param>
    /// <param name="delimiter">What parts fields.</param>
    /// <param name="columns">Names of the columns, in the order wanted.</param>
    /// <exception cref="InvalidDataException">A column is missing.</exception>
    public static IEnumerable<string[]> Read(string path, char delimiter, params string[] columns)
    {
        int[]? places = null;
        foreach (string line in File.ReadLines(path, Encoding.UTF8).Where(line => line.Length > 0))
        {
            List<string> fields = Split(line, delimiter);
            if (places is null)
            {
                places = [.. columns.Select(column => Place(fields, column, path))];
            }
            else if (places.Max() < fields.Count)
            {
                yield return [.. places.Select(at => fields[at])];
            }
        }
    }

    private static int Place(List<string> header, string column, string path)
    {
        int at = header.IndexOf(column);
        return at >= 0 ? at : throw new InvalidDataException($"{Path.GetFileName(path)}: there is no column '{column}'.");
    }

    private static List<string> Split(string line, char delimiter)
    {
        List<string> fields = [];
        StringBuilder field = new();
        bool quoted = false;
        foreach (char c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == delimiter && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
