namespace ModerationBot.Bot.Feeds.Import.Facebook;

/// <summary>Names that an export tells as authors of comments. A post names its author only in the sentence above it.</summary>
internal sealed class FacebookPeople
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public void Add(string? name)
    {
        if (!string.IsNullOrWhiteSpace(name))
        {
            _names.Add(name);
        }
    }

    /// <summary>The known name with which a sentence begins; null when there is none.</summary>
    public string? In(string? title) => title is null ? null : _names
        .Where(name => title.StartsWith(name, StringComparison.Ordinal) && title.Length > name.Length && title[name.Length] == ' ')
        .MaxBy(name => name.Length);
}
