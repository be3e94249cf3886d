namespace ModerationBot.Detection;

/// <summary>One item to judge.</summary>
/// <param name="Text">What the member wrote; may be empty when only a photo was posted.</param>
public sealed record Content(string Text)
{
    /// <summary>Post or comment.</summary>
    public ContentKind Kind { get; init; } = ContentKind.Post;

    /// <summary>Text of the item answered to; null when there is none or it is not known.</summary>
    public string? Parent { get; init; }

    /// <summary>Kinds of the attachments: <c>photo</c>, <c>video</c>, <c>scan</c>, <c>file</c>, <c>link</c>.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>Language as known to the caller, <c>fr</c> or <c>en</c>; null lets the detector find out.</summary>
    public string? Language { get; init; }
}
