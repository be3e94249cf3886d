namespace ModerationBot.Lab.Training.Tagging;

/// <summary>A text to learn tags from. Not every source tells all: each part allows one or several labels.</summary>
/// <param name="Text">The text.</param>
/// <param name="Language"><c>fr</c> or <c>en</c>.</param>
/// <param name="Spans">Parts that are marked; they do not overlap.</param>
/// <param name="Rest">What the words outside of the spans may be.</param>
internal sealed record TaggedText(string Text, string Language, IReadOnlyList<TaggedSpan> Spans, RestOfText Rest)
{
    /// <summary>Whether the source tells what singles a patient out.</summary>
    public bool TellsFacts { get; init; } = true;

    /// <summary>Text answered to; tells what the item speaks of.</summary>
    public string? Parent { get; init; }

    /// <summary>Times that the text is learnt in each pass.</summary>
    public int Weight { get; init; } = 1;
}
