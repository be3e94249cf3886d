using System.Globalization;
using System.Text.Json;

namespace ModerationBot.Bot.Feeds.Import.Facebook;

/// <summary>
/// Reads a JSON file of an export. Records stand in an array at the top or under a word such as <c>group_posts_v2</c>,
/// sometimes one deeper; each has a time, and its text under <c>data</c> or, since 2024, under <c>label_values</c>.
/// </summary>
internal static class FacebookJson
{
    private const int Deepest = 3;

    /// <exception cref="JsonException">The file is not JSON.</exception>
    public static IEnumerable<FacebookRecord> Read(byte[] content, string? file, FacebookPeople people)
    {
        using JsonDocument document = JsonDocument.Parse(Trim(content));
        // The general list of comments holds those outside of groups too: only what names a group is taken.
        bool needsGroup = file?.Contains("comments_and_reactions/", StringComparison.OrdinalIgnoreCase) == true
            || (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("comments_v2", out _));
        bool comments = file?.Contains("comments_in_groups", StringComparison.OrdinalIgnoreCase) == true;
        List<FacebookRecord> records =
        [
            .. Elements(document.RootElement, 0).Select(element => ReadSafely(element, comments, people))
                .Where(record => record is not null && (record.Error is not null || !record.IsEmpty))
                .Select(record => record!),
        ];
        return needsGroup ? records.Where(record => record.Error is not null || record.Group is not null) : records;
    }

    private static ReadOnlyMemory<byte> Trim(byte[] content) =>
        content is [0xEF, 0xBB, 0xBF, ..] ? content.AsMemory(3) : content;

    private static IEnumerable<JsonElement> Elements(JsonElement at, int depth) => (at.ValueKind, depth) switch
    {
        (JsonValueKind.Array, _) => at.EnumerateArray(),
        (JsonValueKind.Object, < Deepest) => at.EnumerateObject().SelectMany(property => Elements(property.Value, depth + 1)),
        _ => [],
    };

    private static FacebookRecord? ReadSafely(JsonElement element, bool comments, FacebookPeople people)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        try
        {
            return element.TryGetProperty("label_values", out JsonElement labels)
                ? FacebookLabels.Read(element, labels, comments, people)
                : ReadClassic(element, comments, people);
        }
        catch (InvalidOperationException)
        {
            return new FacebookRecord { Error = "The record has a field of another kind than is known." };
        }
    }

    private static FacebookRecord ReadClassic(JsonElement element, bool comments, FacebookPeople people)
    {
        string? title = Text(element, "title");
        JsonElement[] data = [.. Array(element, "data")];
        JsonElement? comment = data.Select(one => Member(one, "comment")).FirstOrDefault(one => one is { ValueKind: JsonValueKind.Object });
        string? author = comment is { } written ? Text(written, "author") : null;
        people.Add(author);
        return new FacebookRecord
        {
            IsComment = comments || comment is not null,
            Text = (comment is { } said ? Text(said, "comment") : data.Select(one => Text(one, "post")).FirstOrDefault(text => text is not null)) ?? "",
            Attachments = Attachments(element),
            Author = author ?? people.In(title),
            Group = comment is { } there ? Text(there, "group") : null,
            Title = title,
            CreatedAt = Time(element) ?? (comment is { } at ? Time(at) : null),
        };
    }

    /// <summary>Kinds of what was attached: the files themselves stay in the export.</summary>
    internal static IReadOnlyList<string> Attachments(JsonElement element) =>
    [
        .. Array(element, "attachments").SelectMany(one => Array(one, "data")).Concat(Array(element, "media")).Select(KindOf).OfType<string>(),
    ];

    private static string? KindOf(JsonElement attachment)
    {
        JsonElement media = Member(attachment, "media") ?? attachment;
        return Text(media, "uri") is { } uri ? FacebookMedia.KindOf(uri)
            : Member(attachment, "external_context") is not null ? "link"
            : null;
    }

    internal static string? Time(JsonElement element) =>
        Member(element, "timestamp") is { ValueKind: JsonValueKind.Number } time && time.TryGetInt64(out long seconds)
            && seconds is > 0 and < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
            : null;

    internal static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } text ? FacebookText.Mend(text.GetString()!) : null;

    internal static IEnumerable<JsonElement> Array(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    internal static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement member) ? member : null;
}
