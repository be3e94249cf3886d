namespace ModerationBot.Sandbox.Graph.Shapes;

/// <summary>Another object, named by the little one may know of it.</summary>
internal sealed record GraphReference(string Id, string? Url = null, string? Message = null, string? CreatedTime = null);
