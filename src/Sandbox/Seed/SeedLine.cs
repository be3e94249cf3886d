namespace ModerationBot.Sandbox.Seed;

/// <summary>One post or comment of the seed files.</summary>
/// <param name="Key">Stable name, unique over both files.</param>
/// <param name="Author">Id of a member.</param>
/// <param name="Kind"><c>post</c> or <c>comment</c>.</param>
/// <param name="Language"><c>fr</c> or <c>en</c>.</param>
/// <param name="Theme">One of <c>ordinary discriminatory identifying delicate</c>; delicate = benign but hard to tell.</param>
/// <param name="Text">What is written.</param>
internal sealed record SeedLine(
    string Key,
    string Author,
    string Kind,
    string Language,
    string Theme,
    string Text)
{
    /// <summary>Age at the first start, in minutes. Null for a reserve line, which is new when it appears.</summary>
    public double? Minutes { get; init; }

    /// <summary>Key of the line it answers.</summary>
    public string? Parent { get; init; }

    // The generated reader sets what a line leaves out to null, past any initialiser.
    public IReadOnlyList<SandboxAttachment> Attachments { get; init => field = value ?? []; } = [];

    /// <summary>Ids of the members whose names stand in the text.</summary>
    public IReadOnlyList<string> Mentions { get; init => field = value ?? []; } = [];

    /// <summary>What its author changes the text to, <see cref="EditAfter"/> events later.</summary>
    public string? Edit { get; init; }

    /// <summary>Number of living events from this line (from the start for an opening line) until the edit.</summary>
    public int EditAfter { get; init; }

    /// <summary>Number of living events, counted alike, until its author deletes it.</summary>
    public int? DeleteAfter { get; init; }
}
