using System.Globalization;
using System.Security.Cryptography;

namespace ModerationBot.Lab.Tables;

/// <summary>The page beside a table.</summary>
internal static class CardPage
{
    private const string Reader = "src/Detection/Identification";

    /// <summary>Name of the page of a table.</summary>
    public static string NameOf(string table) => Path.GetFileNameWithoutExtension(table) + ".card.md";

    /// <summary>Writes the page.</summary>
    /// <param name="table">Name of the table.</param>
    /// <param name="card">What is to be known of it.</param>
    /// <param name="file">Its bytes.</param>
    public static string Write(string table, TableCard card, byte[] file) => string.Create(CultureInfo.InvariantCulture, $"""
        # {card.Title}

        - File: `{table}`, {file.Length:N0} bytes
        - Content: {card.Content}
        - Source: {card.Source}
        - Licence: {card.Licence}
        - How made: by `dotnet run --project src/Lab -- tables`. {card.Made}
        - Read by: `{Reader}`
        - SHA-256: `{Convert.ToHexStringLower(SHA256.HashData(file))}`

        """).ReplaceLineEndings("\n");
}
