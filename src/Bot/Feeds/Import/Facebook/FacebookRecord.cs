using System.Globalization;

namespace ModerationBot.Bot.Feeds.Import.Facebook;

/// <summary>One post or comment as an export gave it, or why a record could not be read.</summary>
internal sealed record FacebookRecord
{
    public string? Error { get; init; }

    public bool IsComment { get; init; }

    public string Text { get; init; } = "";

    public IReadOnlyList<string> Attachments { get; init; } = [];

    public string? Author { get; init; }

    /// <summary>Name of the group as far as it is told, and the sentence over the record, which holds it too.</summary>
    public string? Group { get; init; }

    public string? Title { get; init; }

    /// <summary>ISO 8601; null when it was not told.</summary>
    public string? CreatedAt { get; init; }

    public string? Permalink { get; init; }

    /// <summary>Id on the platform; only newer exports have one.</summary>
    public string? Id { get; init; }

    /// <summary>A record whose group is told by nothing is not known to be in it.</summary>
    public bool IsIn(string group) => Error is not null || Same(Group, group)
        || (Group is null && Title?.Contains(group, StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>Whether there is anything to judge.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && Attachments.Count == 0;

    public ImportEntry Entry(ImportLineReader reader, long number, string? file)
    {
        if (Error is not null)
        {
            return new ImportEntry(number, null, null, Error) { File = file };
        }

        ImportLine line = new()
        {
            Id = Id,
            Text = Text,
            Kind = IsComment ? "comment" : "post",
            Attachments = [.. Attachments],
            Author = Author,
            CreatedAt = CreatedAt,
            Permalink = Permalink,
        };
        // The same record of a later download is the same item.
        string identity = string.Create(CultureInfo.InvariantCulture, $"facebook:{line.Kind}:{CreatedAt}:{Text}:{string.Join(',', Attachments)}");
        return reader.Read(number, line, identity) with { File = file };
    }

    private static bool Same(string? one, string other) => string.Equals(one?.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
