using System.Globalization;

namespace ModerationBot.Sandbox.Store;

/// <summary>What the journal's entries add up to. Not safe for several threads: the store holds the lock.</summary>
internal sealed class GroupState(string groupId)
{
    private const long BeforeFirst = 2_000_000_000_000;

    private readonly Dictionary<string, SandboxItem> _items = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sown = new(StringComparer.Ordinal);
    private long _lastPost = BeforeFirst;
    private long _lastComment = BeforeFirst;

    public IReadOnlyCollection<SandboxItem> Items => _items.Values;

    /// <summary>Whether a seed line was ever added, even when it is gone by now.</summary>
    public bool WasSown(string key) => _sown.Contains(key);

    /// <summary>Finds by full id, or by id without the group in front.</summary>
    public SandboxItem? Find(string id) =>
        _items.GetValueOrDefault(id) ?? _items.GetValueOrDefault($"{groupId}_{id}");

    /// <summary>Gives a draft, whose time is set, its id and its place. Nothing is added yet.</summary>
    public SandboxItem Place(NewItem draft, SandboxItem? parent)
    {
        var number = 1 + (parent is null ? _lastPost : _lastComment);
        var id = string.Create(CultureInfo.InvariantCulture, $"{parent?.PostId ?? groupId}_{number}");
        return new SandboxItem
        {
            Id = id,
            Number = number,
            PostId = parent?.PostId ?? id,
            // Two levels only, as on the real one: a reply to a reply hangs under the same comment.
            ParentId = parent is null || parent.IsPost || parent.ParentId == parent.PostId ? parent?.Id : parent.ParentId,
            AuthorId = draft.AuthorId,
            Message = draft.Message,
            CreatedAt = draft.CreatedAt!.Value,
            UpdatedAt = draft.CreatedAt!.Value,
            Attachments = draft.Attachments,
            Mentions = draft.Mentions,
            SeedKey = draft.SeedKey,
        };
    }

    /// <summary>Lets an entry happen, at once or when the journal is read again.</summary>
    /// <exception cref="InvalidDataException">The entry does not fit what came before.</exception>
    public void Apply(JournalEntry entry)
    {
        switch (entry)
        {
            case { Op: "add", Item: { } item }:
                Add(item);
                break;
            case { Op: "edit", Message: { } message, At: { } at }:
                Change(entry, old => old with { Message = message, EditedAt = at, UpdatedAt = old.IsPost ? at : old.UpdatedAt });
                break;
            case { Op: "hide" or "unhide" }:
                Change(entry, old => old with { IsHidden = entry.Op == "hide" });
                break;
            case { Op: "delete", Id: { } id }:
                Delete(id);
                break;
            default:
                throw new InvalidDataException($"StatePath: the journal holds an operation {entry.Op} that is not whole.");
        }
    }

    private void Add(SandboxItem item)
    {
        if (!item.IsPost)
        {
            Bump(item);
        }

        _items[item.Id] = item;
        _lastPost = item.IsPost ? Math.Max(_lastPost, item.Number) : _lastPost;
        _lastComment = item.IsPost ? _lastComment : Math.Max(_lastComment, item.Number);
        if (item.SeedKey is not null)
        {
            _sown.Add(item.SeedKey);
        }
    }

    /// <summary>A new comment moves its post up; a comment sown in the past does not pull it back.</summary>
    private void Bump(SandboxItem comment)
    {
        var post = _items.GetValueOrDefault(comment.PostId)
            ?? throw new InvalidDataException($"StatePath: the journal adds {comment.Id} under a post that is not there.");
        _items[post.Id] = post with { UpdatedAt = post.UpdatedAt > comment.CreatedAt ? post.UpdatedAt : comment.CreatedAt };
    }

    private void Change(JournalEntry entry, Func<SandboxItem, SandboxItem> change)
    {
        var old = _items.GetValueOrDefault(entry.Id ?? "")
            ?? throw new InvalidDataException($"StatePath: the journal has {entry.Op} of {entry.Id}, which is not there.");
        _items[old.Id] = change(old);
    }

    private void Delete(string id)
    {
        _items.Remove(id);
        foreach (var below in _items.Values.Where(item => item.PostId == id || item.ParentId == id).ToList())
        {
            _items.Remove(below.Id);
        }
    }
}
