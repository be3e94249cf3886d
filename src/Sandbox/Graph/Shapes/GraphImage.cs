namespace ModerationBot.Sandbox.Graph.Shapes;

/// <summary>Size in pixels and address of a picture.</summary>
internal sealed record GraphImage(int Height, string Src, int Width);
