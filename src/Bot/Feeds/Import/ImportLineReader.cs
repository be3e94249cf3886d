using System.Text.Json;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.Import;

/// <summary>Reads one line of an export, or says which field is wrong.</summary>
internal sealed class ImportLineReader(ITextProtector protector, TimeProvider time)
{
    private const int MostId = 200;
    private const int MostName = 200;
    private const int MostText = 100_000;
    private const int MostPermalink = 2_000;
    private const int MostAttachments = 100;

    private static readonly string[] AttachmentKinds = ["photo", "video", "scan", "file", "link"];
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Reads a line of JSON; an error names field, limit and value, but never quotes a text or a name.</summary>
    /// <param name="number">Number of the line, from 1.</param>
    /// <param name="json">The line.</param>
    public ImportEntry Read(long number, string json)
    {
        ImportLine? line = Parse(json, out string? error);
        error ??= line is null ? "The line must be a JSON object, value: null." : null;
        return error is null ? Read(number, line!, json) : new ImportEntry(number, null, null, error);
    }

    /// <summary>Checks a line that another format gave.</summary>
    /// <param name="number">Number of the line or row, from 1.</param>
    /// <param name="line">Its fields.</param>
    /// <param name="identity">What makes it the same item when it comes again without an id.</param>
    public ImportEntry Read(long number, ImportLine line, string identity)
    {
        if (line.Deleted == true)
        {
            string? wrong = line.Id is null ? "id: must be given with deleted." : CheckId("id", line.Id);
            return new ImportEntry(number, null, wrong is null ? line.Id : null, wrong);
        }

        string? error = Check(line);
        return new ImportEntry(number, error is null ? Item(line, identity) : null, null, error);
    }

    private FeedItem Item(ImportLine line, string identity)
    {
        string id = line.Id ?? $"import-{protector.Fingerprint(identity)[..32]}";
        bool comment = line.Kind is null ? line.ParentId is not null || line.Parent is not null : line.Kind == "comment";
        return new FeedItem
        {
            PlatformId = id,
            Kind = comment ? ContentKind.Comment : ContentKind.Post,
            ParentPlatformId = line.ParentId,
            ThreadPlatformId = line.ParentId ?? id,
            AuthorPlatformId = AuthorOf(line),
            AuthorName = line.Author,
            Text = line.Text ?? "",
            Attachments = [.. (line.Attachments ?? []).OfType<string>()],
            Language = line.Language,
            CreatedAt = PlatformTime.TryParse(line.CreatedAt, out DateTimeOffset created) ? created : time.GetUtcNow(),
            Permalink = line.Permalink,
            ParentText = line.Parent,
        };
    }

    /// <summary>An export gives a name only: equal names are the same author, and no author of a feed.</summary>
    private string? AuthorOf(ImportLine line) => string.IsNullOrWhiteSpace(line.Author)
        ? null
        : AuthorFingerprint.ImportedId(protector, line.Author);

    private static ImportLine? Parse(string text, out string? error)
    {
        try
        {
            error = null;
            return JsonSerializer.Deserialize(text, ImportJson.Default.ImportLine);
        }
        catch (JsonException failure)
        {
            // Only the place: the parser's message may quote what a member wrote.
            string field = failure.Path is { Length: > 2 } path ? path[2..].Split('[')[0] : "";
            error = Fields.Contains(field)
                ? $"{field}: must be {(field switch { "attachments" => "a list of words", "deleted" => "true or false", _ => "text" })}."
                : FormattableString.Invariant($"The line must be a JSON object, broken at byte {failure.BytePositionInLine ?? 0}.");
            return null;
        }
    }

    private static HashSet<string> Fields { get; } = new(
        ["id", "text", "kind", "parent", "parentId", "attachments", "language", "author", "createdAt", "permalink", "deleted"],
        StringComparer.Ordinal);

    private string? Check(ImportLine line) =>
        CheckText(line)
        ?? CheckId("id", line.Id)
        ?? CheckId("parentId", line.ParentId)
        ?? CheckWords(line)
        ?? CheckLength("author", line.Author, MostName)
        ?? CheckTime(line.CreatedAt)
        ?? CheckPermalink(line.Permalink);

    private static string? CheckText(ImportLine line) => string.IsNullOrEmpty(line.Text) && line.Attachments is not { Count: > 0 }
        ? "text: must not be empty when there is no attachment."
        : CheckLength("text", line.Text, MostText) ?? CheckLength("parent", line.Parent, MostText);

    private static string? CheckLength(string field, string? value, int most) => value?.Length > most
        ? FormattableString.Invariant($"{field}: must be at most {most} characters, value: {value.Length} characters.")
        : null;

    private static string? CheckId(string field, string? id) => id is null ? null
        : string.IsNullOrWhiteSpace(id) || id.Any(char.IsControl) ? $"{field}: must not be blank nor hold control characters."
        : CheckLength(field, id, MostId);

    private static string? CheckWords(ImportLine line)
    {
        if (line.Kind is not (null or "post" or "comment"))
        {
            return $"kind: must be post or comment, value: '{Short(line.Kind)}'.";
        }

        if (line.Language is not (null or "fr" or "en"))
        {
            return $"language: must be fr or en, value: '{Short(line.Language)}'.";
        }

        if (line.Attachments?.Count > MostAttachments)
        {
            return FormattableString.Invariant(
                $"attachments: must be at most {MostAttachments}, value: {line.Attachments.Count}.");
        }

        return line.Attachments?.FirstOrDefault(word => !AttachmentKinds.Contains(word)) is { } unknown
            ? $"attachments: each must be one of {string.Join(", ", AttachmentKinds)}, value: '{Short(unknown)}'."
            : null;
    }

    private string? CheckTime(string? text)
    {
        if (text is null)
        {
            return null;
        }

        DateTimeOffset latest = time.GetUtcNow() + TimeSpan.FromDays(1);
        return PlatformTime.TryParse(text, out DateTimeOffset created) && created >= Earliest && created <= latest
            ? null
            : FormattableString.Invariant($"createdAt: must be an ISO 8601 time from 2000 to tomorrow, value: '{Short(text)}'.");
    }

    private static string? CheckPermalink(string? link) => link is null
        || (link.Length <= MostPermalink && Uri.TryCreate(link, UriKind.Absolute, out Uri? uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp))
        ? null
        : $"permalink: must be an http or https address of at most {MostPermalink} characters.";

    private static string Short(string value) => value.Length <= 40 ? value : $"{value[..40]}…";
}
