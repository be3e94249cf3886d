using ModerationBot.Sandbox.Store;

namespace ModerationBot.Sandbox.Seed;

/// <summary>Puts seed lines into the group. A line that was sown once is never sown again.</summary>
internal sealed class Sower(GroupStore store, TimeProvider clock)
{
    private readonly Dictionary<string, string> _ids = store.Snapshot()
        .Where(item => item.SeedKey is not null)
        .ToDictionary(item => item.SeedKey!, item => item.Id, StringComparer.Ordinal);

    /// <summary>Sows the opening, oldest first, unless some of it was sown before.</summary>
    /// <returns>How many items were added.</returns>
    public int SowOpening()
    {
        if (SeedFiles.Opening.Any(line => store.WasSown(line.Key)))
        {
            return 0;
        }

        var now = clock.GetUtcNow();
        return SeedFiles.Opening.Count(line => Sow(line, now - TimeSpan.FromMinutes(line.Minutes ?? 0)));
    }

    /// <summary>Adds one line; false when it was sown before or when what it answers is gone.</summary>
    public bool Sow(SeedLine line, DateTimeOffset? createdAt)
    {
        if (store.WasSown(line.Key) || !TryFindParent(line, out var parent))
        {
            return false;
        }

        var item = store.Add(new NewItem(line.Author, line.Text, parent)
        {
            CreatedAt = createdAt,
            Attachments = line.Attachments,
            Mentions = line.Mentions,
            SeedKey = line.Key,
        });
        if (item is not null)
        {
            _ids[line.Key] = item.Id;
        }

        return item is not null;
    }

    /// <summary>The id of a line that stands in the group.</summary>
    public string? IdOf(string key) => _ids.GetValueOrDefault(key) is { } id && store.Find(id) is not null ? id : null;

    private bool TryFindParent(SeedLine line, out string? parent)
    {
        parent = line.Parent is null ? null : IdOf(line.Parent);
        return line.Parent is null || parent is not null;
    }
}
