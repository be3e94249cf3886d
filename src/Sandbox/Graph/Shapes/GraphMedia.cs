namespace ModerationBot.Sandbox.Graph.Shapes;

/// <summary>The picture of an attachment.</summary>
internal sealed record GraphMedia(GraphImage Image);
