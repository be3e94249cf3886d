using System.Globalization;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>
/// How a post stood before the bot hid or trashed it: WordPress keeps that for itself, and to bring a private post back as
/// a public one would show it to the world.
/// </summary>
internal sealed record WordPressNote
{
    private static readonly HashSet<string> Statuses = new(StringComparer.Ordinal)
    {
        WordPressStatus.Publish, WordPressStatus.Private, WordPressStatus.Pending, WordPressStatus.Draft, WordPressStatus.Future,
    };

    /// <summary>The status in which members saw it.</summary>
    public required string Shown { get; init; }

    /// <summary>The status in which it went to the trash; null while it did not.</summary>
    public string? Trashed { get; init; }

    /// <summary>Comments that were not approved, by status; all others were.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<long>> Comments { get; init; } = new Dictionary<string, IReadOnlyList<long>>();

    /// <summary>The status that a comment had.</summary>
    public string StatusOf(long comment) =>
        Comments.Where(pair => pair.Value.Contains(comment)).Select(pair => pair.Key).FirstOrDefault(WordPressStatus.Approved);

    /// <summary>Words and numbers: <c>shown private; trashed private; hold 12 13</c>.</summary>
    public string ToText() => string.Join("; ",
    [
        $"shown {Shown}",
        .. Trashed is null ? Enumerable.Empty<string>() : [$"trashed {Trashed}"],
        .. Comments.Where(pair => pair.Value.Count > 0)
            .Select(pair => $"{pair.Key} {string.Join(' ', pair.Value.Select(id => id.ToString(CultureInfo.InvariantCulture)))}"),
    ]);

    /// <summary>Reads a note; null when it is none.</summary>
    public static WordPressNote? Parse(string? text)
    {
        Dictionary<string, string[]> parts = (text ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .GroupBy(words => words[0], StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First()[1..], StringComparer.Ordinal);
        return Status(parts, "shown") is not { } shown ? null : new WordPressNote
        {
            Shown = shown,
            Trashed = Status(parts, "trashed"),
            Comments = parts.Where(part => part.Key is WordPressStatus.Hold or WordPressStatus.Spam or WordPressStatus.Trash)
                .ToDictionary(part => part.Key, part => Numbers(part.Value), StringComparer.Ordinal),
        };
    }

    /// <summary>Known words only: the text lies on the site, where others can write.</summary>
    private static string? Status(Dictionary<string, string[]> parts, string word) =>
        parts.GetValueOrDefault(word) is [var status] && Statuses.Contains(status) ? status : null;

    private static IReadOnlyList<long> Numbers(string[] words) =>
        [.. words.Select(word => long.TryParse(word, CultureInfo.InvariantCulture, out long id) ? id : 0).Where(id => id > 0)];
}
