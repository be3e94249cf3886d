namespace ModerationBot.Sandbox.Graph.Shapes;

/// <summary>Who wrote something, or who the token belongs to.</summary>
internal sealed record GraphUser(string Name, string Id);
