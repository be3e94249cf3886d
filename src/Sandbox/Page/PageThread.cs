namespace ModerationBot.Sandbox.Page;

/// <summary>An item with what is written under it, oldest first.</summary>
/// <param name="Item">The post or comment.</param>
/// <param name="Below">Comments, or replies.</param>
public sealed record PageThread(SandboxItem Item, IReadOnlyList<PageThread> Below);
