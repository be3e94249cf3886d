namespace ModerationBot.Sandbox.Store;

/// <summary>The items of the group, in memory under one lock, each change written to the journal first.</summary>
internal sealed class GroupStore : IDisposable
{
    private readonly Lock _lock = new();
    private readonly GroupState _state;
    private readonly Journal? _journal;
    private readonly TimeProvider _clock;

    /// <exception cref="InvalidDataException">The journal is damaged or belongs to another group.</exception>
    public GroupStore(string groupId, IReadOnlyList<SandboxMember> members, TimeProvider clock, string? statePath)
    {
        GroupId = groupId;
        Members = members;
        _state = new GroupState(groupId);
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
            return [.. _state.Items];
        }
    }

    /// <summary>Finds by full id, or by id without the group in front.</summary>
    public SandboxItem? Find(string id)
    {
        lock (_lock)
        {
            return _state.Find(id);
        }
    }

    public SandboxMember Member(string id) => Members.First(member => member.Id == id);

    /// <summary>Whether a seed line was ever added, even when it is gone by now.</summary>
    public bool WasSown(string key)
    {
        lock (_lock)
        {
            return _state.WasSown(key);
        }
    }

    /// <summary>Adds a post or, under a parent, a comment. Null when the parent is gone.</summary>
    public SandboxItem? Add(NewItem draft)
    {
        lock (_lock)
        {
            var parent = draft.ParentId is null ? null : _state.Find(draft.ParentId);
            if (draft.ParentId is not null && parent is null)
            {
                return null;
            }

            var time = WholeSecond(draft.CreatedAt ?? _clock.GetUtcNow());
            var item = _state.Place(draft with { CreatedAt = time }, parent);
            Commit(new JournalEntry("add", Item: item));
            return item;
        }
    }

    /// <summary>Changes the text. A post's edit moves its updated time, a comment's edit moves nothing.</summary>
    public bool Edit(string id, string message) => CommitIf(
        id,
        item => item.Message != message,
        item => new JournalEntry("edit", item.Id, Message: message, At: WholeSecond(_clock.GetUtcNow())));

    /// <summary>Removes an item and all that hangs under it, without a trace.</summary>
    public bool Delete(string id) => CommitIf(id, _ => true, item => new JournalEntry("delete", item.Id));

    /// <summary>Hides or shows; false when the item is gone or already so.</summary>
    public bool SetHidden(string id, bool hidden) => CommitIf(
        id,
        item => item.IsHidden != hidden,
        item => new JournalEntry(hidden ? "hide" : "unhide", item.Id));

    public void Dispose() => _journal?.Dispose();

    private static DateTimeOffset WholeSecond(DateTimeOffset time) =>
        DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());

    private bool CommitIf(string id, Func<SandboxItem, bool> wanted, Func<SandboxItem, JournalEntry> entry)
    {
        lock (_lock)
        {
            if (_state.Find(id) is not { } item || !wanted(item))
            {
                return false;
            }

            Commit(entry(item));
            return true;
        }
    }

    private void Commit(JournalEntry entry)
    {
        _journal?.Append(entry);
        _state.Apply(entry);
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
            _state.Apply(entry);
        }
    }
}
