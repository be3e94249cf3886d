namespace ModerationBot.Sandbox.Store;

/// <summary>One line of the journal: what happened to the group.</summary>
/// <param name="Op">One of <c>group add edit delete hide unhide</c>.</param>
internal sealed record JournalEntry(
    string Op,
    string? Id = null,
    SandboxItem? Item = null,
    string? Message = null,
    DateTimeOffset? At = null);
