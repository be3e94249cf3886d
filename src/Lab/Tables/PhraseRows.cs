using System.Globalization;

namespace ModerationBot.Lab.Tables;

/// <summary>Reads a hand-written table of phrases: figure, forms parted by ';', further columns that tell the source.</summary>
internal static class PhraseRows
{
    /// <summary>The rows, largest figure last, checked.</summary>
    /// <param name="file">The source.</param>
    /// <param name="columns">Number of its columns.</param>
    /// <param name="largest">Largest figure.</param>
    /// <param name="word">A word that may stand for the figure, such as <c>u</c>.</param>
    /// <exception cref="InvalidDataException">A figure, or a form that is not folded or stands twice; the message names file and line.</exception>
    public static IReadOnlyList<HandRow> Read(HandFile file, int columns, double largest, string? word = null)
    {
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        List<HandRow> rows = [];
        foreach (HandRow row in file.Rows(columns, columns))
        {
            bool number = double.TryParse(row.Key, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double figure);
            if (row.Key != word && !(number && figure > 0 && figure <= largest))
            {
                throw row.Bad($"'{row.Key}' is no number over 0 and up to {largest.ToString(CultureInfo.InvariantCulture)}");
            }

            foreach (string form in row.Field(1).Split(';'))
            {
                Check(form, row, seen);
            }

            rows.Add(row);
        }

        return rows;
    }

    private static void Check(string form, HandRow row, Dictionary<string, int> seen)
    {
        if (form.Length == 0 || !Folded.IsFolded(form))
        {
            throw row.Bad($"the form '{form}' is empty or not folded");
        }

        if (!seen.TryAdd(Folded.Key(form), row.Line))
        {
            throw row.Bad($"the form '{form}' stands in line {seen[Folded.Key(form)]} already");
        }
    }
}
