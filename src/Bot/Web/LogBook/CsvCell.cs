namespace ModerationBot.Bot.Web.LogBook;

/// <summary>One cell of a CSV file (RFC 4180) that a spreadsheet cannot take for a formula.</summary>
internal static class CsvCell
{
    /// <summary>The signs with which a spreadsheet begins a formula, in their wide forms too, and those that it skips before one.</summary>
    private const string Risky = "=+-@\t\r\n＝＋－＠";

    /// <summary>The value in quotation marks; with an apostrophe before it where it could run.</summary>
    public static string Of(string? value)
    {
        string text = value ?? "";
        string safe = text.TrimStart() is [var first, ..] && Risky.Contains(first, StringComparison.Ordinal) ? $"'{text}" : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
