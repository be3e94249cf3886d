namespace ModerationBot.Sandbox;

/// <summary>Something joined to a post or comment. No file stands behind it: pages and Graph show a placeholder.</summary>
/// <param name="Type">One of <c>photo album video link file</c>.</param>
/// <param name="Title">What it shows, in a few words.</param>
/// <param name="Url">Target of a link; null for the rest.</param>
/// <param name="Parts">Photos of an album.</param>
public sealed record SandboxAttachment(
    string Type,
    string Title,
    string? Url = null,
    IReadOnlyList<SandboxAttachment>? Parts = null);
