namespace ModerationBot.Sandbox.Store;

/// <summary>What is about to be written in the group.</summary>
/// <param name="AuthorId">A member.</param>
/// <param name="Message">The text.</param>
/// <param name="ParentId">Null for a post.</param>
internal sealed record NewItem(string AuthorId, string Message, string? ParentId = null)
{
    /// <summary>Null means now.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    public IReadOnlyList<SandboxAttachment> Attachments { get; init; } = [];

    public IReadOnlyList<string> Mentions { get; init; } = [];

    public string? SeedKey { get; init; }
}
