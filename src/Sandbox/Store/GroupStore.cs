using System.Globalization;

namespace ModerationBot.Sandbox.Store;

/// <summary>The items of the group, in memory under one lock, each change written to the journal first.</summary>
internal sealed class GroupStore : IDisposable
{
    private const long FirstNumber = 2_000_000_000_001;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, SandboxItem> _items = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sown = new(StringComparer.Ordinal);
    private readonly Journal? _journal;
    private readonly TimeProvider _clock;
    private long _lastPost = FirstNumber - 1;
    private long _lastComment = FirstNumber - 1;

    /// <exception cref="InvalidDataException">The journal is damaged or belongs to another group.</exception>
    public GroupStore(string groupId, IReadOnlyList<SandboxMember> members, TimeProvider clock, string? statePath)
    {
        GroupId = groupId;
        Members = members;
        _clock = clock;
        if (statePath is null)
        {
            return;
        }

        (_journal, var entries) = Journal.Open(statePath);
        try
        {
            Replay(entries);
        }
        catch
        {
            // The file must not stay locked when it belongs to another group.
            _journal.Dispose();
            throw;
        }
    }

    public string GroupId { get; }

    public IReadOnlyList<SandboxMember> Members { get; }

    /// <summary>The present items, in no order.</summary>
    public IReadOnlyList<SandboxItem> Snapshot()
    {
        lock (_lock)
        {
            return [.. _items.Values];
        }
    }

    /// <summary>Finds by full id, or by id without the group in front.</summary>
    public SandboxItem? Find(string id)
    {
        lock (_lock)
        {
            return Get(id);
        }
    }

    public SandboxMember Member(string id) => Members.First(member => member.Id == id);

    /// <summary>Whether a seed line was ever added, even when it is gone by now.</summary>
    public bool WasSown(string key)
    {
        lock (_lock)
        {
            return _sown.Contains(key);
        }
    }

    /// <summary>Adds a post or, under a parent, a comment. Null when the parent is gone.</summary>
    public SandboxItem? Add(NewItem draft)
    {
        lock (_lock)
        {
            var parent = draft.ParentId is null ? null : Get(draft.ParentId);
            if (draft.ParentId is not null && parent is null)
            {
                return null;
            }

            var item = parent is null ? Post(draft) : Comment(draft, parent);
            Commit(new JournalEntry("add", Item: item));
            return item;
        }
    }

    /// <summary>Changes the text. A post's edit moves its updated time, a comment's edit moves nothing.</summary>
    public bool Edit(string id, string message)
    {
        lock (_lock)
        {
            if (Get(id) is not { } item || item.Message == message)
            {
                return false;
            }

            Commit(new JournalEntry("edit", item.Id, Message: message, At: Now()));
            return true;
        }
    }

    /// <summary>Removes an item and all that hangs under it, without a trace.</summary>
    public bool Delete(string id) => CommitIfPresent("delete", id, _ => true);

    /// <summary>Hides or shows; false when the item is gone or already so.</summary>
    public bool SetHidden(string id, bool hidden) =>
        CommitIfPresent(hidden ? "hide" : "unhide", id, item => item.IsHidden != hidden);

    public void Dispose() => _journal?.Dispose();

    private bool CommitIfPresent(string op, string id, Func<SandboxItem, bool> wanted)
    {
        lock (_lock)
        {
            if (Get(id) is not { } item || !wanted(item))
            {
                return false;
            }

            Commit(new JournalEntry(op, item.Id));
            return true;
        }
    }

    private SandboxItem? Get(string id) =>
        _items.GetValueOrDefault(id) ?? _items.GetValueOrDefault($"{GroupId}_{id}");

    private DateTimeOffset Now() => WholeSecond(_clock.GetUtcNow());

    private static DateTimeOffset WholeSecond(DateTimeOffset time) =>
        DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());

    private SandboxItem Post(NewItem draft)
    {
        var number = _lastPost + 1;
        var id = string.Create(CultureInfo.InvariantCulture, $"{GroupId}_{number}");
        return Item(draft, id, number) with { PostId = id };
    }

    private SandboxItem Comment(NewItem draft, SandboxItem parent)
    {
        var number = _lastComment + 1;
        var id = string.Create(CultureInfo.InvariantCulture, $"{parent.PostId}_{number}");
        // Two levels only, as on the real one: a reply to a reply hangs under the same comment.
        var level = parent.IsPost || parent.ParentId == parent.PostId ? parent.Id : parent.ParentId;
        return Item(draft, id, number) with { PostId = parent.PostId, ParentId = level };
    }

    private SandboxItem Item(NewItem draft, string id, long number)
    {
        var time = WholeSecond(draft.CreatedAt ?? _clock.GetUtcNow());
        return new SandboxItem
        {
            Id = id,
            Number = number,
            PostId = id,
            AuthorId = draft.AuthorId,
            Message = draft.Message,
            CreatedAt = time,
            UpdatedAt = time,
            Attachments = draft.Attachments,
            Mentions = draft.Mentions,
            SeedKey = draft.SeedKey,
        };
    }

    private void Commit(JournalEntry entry)
    {
        _journal?.Append(entry);
        Apply(entry);
    }

    private void Replay(IReadOnlyList<JournalEntry> entries)
    {
        if (entries.Count == 0)
        {
            _journal?.Append(new JournalEntry("group", GroupId));
            return;
        }

        if (entries[0] is not { Op: "group" } head || head.Id != GroupId)
        {
            throw new InvalidDataException($"StatePath: the journal belongs to group {entries[0].Id}, not to GroupId {GroupId}.");
        }

        foreach (var entry in entries.Skip(1))
        {
            Apply(entry);
        }
    }

    private void Apply(JournalEntry entry)
    {
        switch (entry.Op)
        {
            case "add":
                ApplyAdd(entry.Item!);
                break;
            case "edit":
                var old = _items[entry.Id!];
                _items[old.Id] = old with
                {
                    Message = entry.Message!,
                    EditedAt = entry.At,
                    UpdatedAt = old.IsPost ? entry.At!.Value : old.UpdatedAt,
                };
                break;
            case "delete":
                ApplyDelete(entry.Id!);
                break;
            case "hide" or "unhide":
                _items[entry.Id!] = _items[entry.Id!] with { IsHidden = entry.Op == "hide" };
                break;
            default:
                throw new InvalidDataException($"StatePath: unknown journal operation {entry.Op}.");
        }
    }

    private void ApplyAdd(SandboxItem item)
    {
        _items[item.Id] = item;
        if (item.SeedKey is not null)
        {
            _sown.Add(item.SeedKey);
        }

        if (item.IsPost)
        {
            _lastPost = Math.Max(_lastPost, item.Number);
            return;
        }

        _lastComment = Math.Max(_lastComment, item.Number);
        var post = _items[item.PostId];
        // A new comment bumps its post; a comment sown in the past does not pull it back.
        _items[post.Id] = post with { UpdatedAt = post.UpdatedAt > item.CreatedAt ? post.UpdatedAt : item.CreatedAt };
    }

    private void ApplyDelete(string id)
    {
        _items.Remove(id);
        foreach (var below in _items.Values.Where(item => item.PostId == id || item.ParentId == id).ToList())
        {
            _items.Remove(below.Id);
        }
    }
}
