namespace ModerationBot.Sandbox.Graph.Shapes;

/// <summary>A member named in a text; offset and length count UTF-16 units.</summary>
internal sealed record GraphTag(string Id, int Length, string Name, int Offset, string Type = "user");
