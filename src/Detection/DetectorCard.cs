namespace ModerationBot.Detection;

/// <summary>What a detector says of itself; pages, documents and conformance tests read it.</summary>
public sealed record DetectorCard
{
    /// <summary>Unique name, in lower case with dashes.</summary>
    public required string Name { get; init; }

    /// <summary>Raised whenever the same text may give another finding.</summary>
    public required int Version { get; init; }

    /// <summary>
    /// Fingerprint of its model: the first 12 hexadecimal digits of the file's SHA-256. Null for a detector without a model.
    /// </summary>
    public string? Model { get; init; }

    /// <summary>What judged, in one word: <c>name@version</c>, and <c>+model</c> behind it when there is one.</summary>
    public string Label => FormattableString.Invariant($"{Name}@{Version}") + (Model is null ? "" : $"+{Model}");

    /// <summary>The question that it answers.</summary>
    public required Half Half { get; init; }

    /// <summary>What it looks for, in one sentence.</summary>
    public required LocalizedText Purpose { get; init; }

    /// <summary>Languages that it reads: <c>fr</c>, <c>en</c>; empty when it does not depend on language.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>What it cannot see.</summary>
    public required LocalizedText Blind { get; init; }

    /// <summary>Texts in which it must find something; conformance tests run them.</summary>
    public required IReadOnlyList<string> Hits { get; init; }

    /// <summary>Attachments that the hits come with; empty for a detector that reads text alone.</summary>
    public IReadOnlyList<string> HitAttachments { get; init; } = [];

    /// <summary>Look-alike texts in which it must find nothing.</summary>
    public required IReadOnlyList<string> Misses { get; init; }

    /// <summary>Where its lists, rules or weights come from.</summary>
    public required string Source { get; init; }
}
