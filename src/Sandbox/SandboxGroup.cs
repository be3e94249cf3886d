using ModerationBot.Sandbox.Faults;
using ModerationBot.Sandbox.Store;

namespace ModerationBot.Sandbox;

/// <summary>The group from the inside: what members do, what goes wrong, and what the moderator asked for.</summary>
public sealed class SandboxGroup
{
    private readonly GroupStore _store;
    private readonly FaultGate _gate;
    private readonly CallLog _calls;

    internal SandboxGroup(string name, GroupStore store, FaultGate gate, CallLog calls)
    {
        Name = name;
        _store = store;
        _gate = gate;
        _calls = calls;
    }

    /// <summary>Graph id of the group.</summary>
    public string Id => _store.GroupId;

    /// <summary>Name of the group.</summary>
    public string Name { get; }

    /// <summary>The members, the moderating one first.</summary>
    public IReadOnlyList<SandboxMember> Members => _store.Members;

    /// <summary>Every post and comment that is present now, oldest first.</summary>
    public IReadOnlyList<SandboxItem> Items =>
        [.. _store.Snapshot().OrderBy(item => item.CreatedAt).ThenBy(item => item.Number)];

    /// <summary>
    /// Graph calls so far by kind: <c>probe me feed post_feed object ids comments delete hide unhide reply unknown</c>,
    /// refused ones included.
    /// </summary>
    public IReadOnlyDictionary<string, long> CallCounts => _calls.Counts();

    /// <summary>Writes that came over Graph, in order.</summary>
    public IReadOnlyList<ModerationCall> ModerationCalls => _calls.Moderation();

    /// <summary>The faults in force.</summary>
    public SandboxFaults Faults => _gate.Faults;

    /// <summary>One item, or null when it is gone.</summary>
    public SandboxItem? Find(string id) => _store.Find(id);

    /// <summary>A member posts. The author is a member's id; null takes the second member.</summary>
    public SandboxItem AddPost(string message, string? authorId = null, IReadOnlyList<SandboxAttachment>? attachments = null) =>
        _store.Add(Draft(message, authorId, null, attachments))!;

    /// <summary>A member comments a post or answers a comment.</summary>
    /// <exception cref="ArgumentException">The parent is not in the group.</exception>
    public SandboxItem AddComment(
        string parentId,
        string message,
        string? authorId = null,
        IReadOnlyList<SandboxAttachment>? attachments = null) =>
        _store.Add(Draft(message, authorId, parentId, attachments))
            ?? throw new ArgumentException($"parentId {parentId} is not in the group.", nameof(parentId));

    /// <summary>The author changes the text; false when the item is gone or the text is the same.</summary>
    public bool Edit(string id, string message) => _store.Edit(id, message);

    /// <summary>The author deletes the item with all that hangs under it; false when it is gone.</summary>
    public bool Delete(string id) => _store.Delete(id);

    /// <summary>Replaces all faults; <c>new SandboxFaults()</c> turns them off.</summary>
    /// <exception cref="ArgumentException">A rule is out of its range; names fault and field.</exception>
    public void SetFaults(SandboxFaults faults)
    {
        if (FaultCheck.Problem(faults) is { } problem)
        {
            throw new ArgumentException(problem, nameof(faults));
        }

        _gate.Set(faults);
    }

    private NewItem Draft(string message, string? authorId, string? parentId, IReadOnlyList<SandboxAttachment>? attachments)
    {
        var author = authorId ?? Members[1].Id;
        if (!Members.Any(member => member.Id == author))
        {
            throw new ArgumentException($"authorId {author} is not a member.", nameof(authorId));
        }

        return new NewItem(author, message, parentId) { Attachments = attachments ?? [] };
    }
}
