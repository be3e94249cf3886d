using System.Globalization;
using System.Text;

namespace ModerationBot.Bot.Feeds.Import.Csv;

/// <summary>Which column of a file holds which field, by the words of its header row.</summary>
internal sealed class CsvColumns
{
    private static readonly char[] Separators = [';', ',', '\t'];

    /// <summary>The words of each field, without case, accents, spaces and signs.</summary>
    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["id"] = ["id", "identifiant"],
        ["text"] = ["text", "texte", "message", "content", "contenu"],
        ["kind"] = ["kind", "type", "genre"],
        ["parent"] = ["parent", "parenttext", "texteparent"],
        ["parentId"] = ["parentid", "idparent", "identifiantparent"],
        ["attachments"] = ["attachments", "piecesjointes"],
        ["language"] = ["language", "langue"],
        ["author"] = ["author", "auteur", "auteure"],
        ["createdAt"] = ["createdat", "date", "ecritle"],
        ["permalink"] = ["permalink", "permalien", "link", "lien", "url"],
        ["deleted"] = ["deleted", "supprime"],
    };

    private readonly Dictionary<string, int> _places;

    private CsvColumns(char separator, string[] header)
    {
        Separator = separator;
        Count = header.Length;
        _places = Words.Select(field => (field.Key, Place: Array.FindIndex(header, name => field.Value.Contains(Plain(name)))))
            .Where(field => field.Place >= 0).ToDictionary(field => field.Key, field => field.Place, StringComparer.Ordinal);
    }

    public char Separator { get; }

    public int Count { get; }

    /// <summary>The columns of a header row; null when none of them holds the text.</summary>
    public static CsvColumns? Find(string header) => Separators
        .Select(separator => new CsvColumns(separator, header.Split(separator)))
        .Where(columns => columns._places.ContainsKey("text"))
        .MaxBy(columns => columns._places.Count);

    /// <summary>A row as a line of an export.</summary>
    /// <param name="fields">The row.</param>
    /// <param name="zone">The zone of its times.</param>
    public ImportLine Line(string[] fields, TimeZoneInfo zone) => new()
    {
        Id = Field(fields, "id"),
        Text = Field(fields, "text"),
        Kind = CsvValues.Kind(Field(fields, "kind")),
        Parent = Field(fields, "parent"),
        ParentId = Field(fields, "parentId"),
        Attachments = CsvValues.Attachments(Field(fields, "attachments")),
        Language = CsvValues.Language(Field(fields, "language")),
        Author = Field(fields, "author"),
        CreatedAt = CsvValues.Time(Field(fields, "createdAt"), zone),
        Permalink = Field(fields, "permalink"),
        Deleted = CsvValues.IsYes(Field(fields, "deleted")) ? true : null,
    };

    /// <summary>An empty field says nothing.</summary>
    private string? Field(string[] fields, string name) =>
        _places.TryGetValue(name, out int place) && place < fields.Length && !string.IsNullOrWhiteSpace(fields[place]) ? fields[place] : null;

    private static string Plain(string name) => string.Concat(name.Normalize(NormalizationForm.FormD)
        .Where(one => char.IsLetterOrDigit(one) && CharUnicodeInfo.GetUnicodeCategory(one) != UnicodeCategory.NonSpacingMark)
        .Select(char.ToLowerInvariant));
}
