namespace ModerationBot.Sandbox.Graph;

/// <summary>One asked field: <c>comments.filter(stream).limit(50){id,message}</c>.</summary>
internal sealed record FieldNode(string Name, IReadOnlyDictionary<string, string> Modifiers, FieldSet? Fields);
