namespace ModerationBot.Lab.Data;

/// <summary>One text of the identification corpus.</summary>
/// <param name="Id">Stable name.</param>
/// <param name="Text">What was written.</param>
/// <param name="Identifying">Whether it could identify a patient, alone or with its parent.</param>
internal sealed record IdentificationItem(string Id, string Text, bool Identifying)
{
    /// <summary>Text answered to; null when there is none.</summary>
    public string? Parent { get; init; }

    /// <summary><c>fr</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary><c>post</c> or <c>comment</c>.</summary>
    public string Kind { get; init; } = "post";

    /// <summary>Why the line exists: composition, advert, eponym...</summary>
    public string Function { get; init; } = "";

    /// <summary><c>train</c>, <c>dev</c> or <c>test</c>.</summary>
    public string Split { get; init; } = "train";

    /// <summary>The texts of one persona; scenarios do not cross slices.</summary>
    public string Slice { get; init; } = "";

    /// <summary>What identifies, by code of the identifier types.</summary>
    public IReadOnlyList<MarkedSpan> Spans { get; init; } = [];

    /// <summary>Names that are not the patient's, by role: clinician, author, eponym, public, member, place_name.</summary>
    public IReadOnlyList<MarkedSpan> Others { get; init; } = [];
}
