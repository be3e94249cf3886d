namespace ModerationBot.Lab.Data;

/// <summary>One labelled text.</summary>
/// <param name="Id">Stable name: source and number.</param>
/// <param name="Text">What was written.</param>
/// <param name="Discriminatory">The label.</param>
internal sealed record Example(string Id, string Text, bool Discriminatory)
{
    /// <summary>Text answered to; null when there is none.</summary>
    public string? Parent { get; init; }

    /// <summary><c>fr</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary><c>post</c> or <c>comment</c>.</summary>
    public string Kind { get; init; } = "post";

    /// <summary>Codes of grounds; empty when benign or not labelled.</summary>
    public IReadOnlyList<string> Grounds { get; init; } = [];

    /// <summary>Why the line exists: mockery, clinical, quote_condemn...</summary>
    public string Function { get; init; } = "";

    /// <summary>Where it comes from: <c>own</c>, <c>grammar</c> or a public source.</summary>
    public string Source { get; init; } = "own";

    /// <summary><c>train</c>, <c>dev</c> or <c>test</c>.</summary>
    public string Split { get; init; } = "train";
}
