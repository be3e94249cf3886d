namespace ModerationBot.Lab.Training.Tagging;

/// <summary>Other ways to type a text, one unit for one, so that spans stay.</summary>
internal static class CaseChange
{
    /// <summary>A text all in lower case.</summary>
    public static TaggedText Lower(TaggedText text) => text with { Text = Map(text.Text, 0, text.Text.Length, char.ToLowerInvariant) };

    /// <summary>A text all in capitals.</summary>
    public static TaggedText Upper(TaggedText text) => text with { Text = Map(text.Text, 0, text.Text.Length, char.ToUpperInvariant) };

    /// <summary>Marked parts in lower case.</summary>
    public static TaggedText LowerSpans(TaggedText text)
    {
        string changed = text.Text;
        foreach (TaggedSpan span in text.Spans)
        {
            changed = Map(changed, span.Start, Math.Min(span.Length, changed.Length - span.Start), char.ToLowerInvariant);
        }

        return text with { Text = changed };
    }

    private static string Map(string text, int start, int length, Func<char, char> change) => string.Create(text.Length, (text, start, length, change), static (target, state) =>
    {
        for (int i = 0; i < target.Length; i++)
        {
            char c = state.text[i];
            target[i] = i >= state.start && i < state.start + state.length ? state.change(c) : c;
        }
    });
}
