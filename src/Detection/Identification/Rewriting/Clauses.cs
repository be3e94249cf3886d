namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>The clause or sentence around a finding, for when wider words do not help.</summary>
internal static class Clauses
{
    private const string ClauseMarks = ",;:()\n";
    private const string SentenceMarks = "\n";
    private const string Ends = ".!?…";

    /// <summary>Takes out the clause around a finding, up to the marks on both sides.</summary>
    public static Edit Around(Passage passage) => Cut(passage.Text, passage.Start, passage.End, ClauseMarks);

    /// <summary>Every clause of a text, or every sentence.</summary>
    public static IEnumerable<Edit> All(string text, bool sentences)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (char.IsLetterOrDigit(text[at]))
            {
                Edit part = sentences ? Sentence(text, at, at) : Cut(text, at, at, ClauseMarks);
                yield return part;
                at = Math.Max(at, part.End - 1);
            }
        }
    }

    /// <summary>Takes out the sentence around a finding, with its closing mark.</summary>
    public static Edit Sentence(Passage passage) => Sentence(passage.Text, passage.Start, passage.End);

    private static Edit Sentence(string text, int from, int to)
    {
        Edit cut = Cut(text, from, to, SentenceMarks);
        int end = cut.End;
        while (end < text.Length && (Ends.Contains(text[end], StringComparison.Ordinal) || text[end] == ' '))
        {
            end++;
        }

        return new(cut.Start, end);
    }

    private static Edit Cut(string text, int start, int end, string marks)
    {
        while (start > 0 && !Stops(text, start - 1, marks))
        {
            start--;
        }

        while (end < text.Length && !Stops(text, end, marks))
        {
            end++;
        }

        // The blank before a French "?" stays with it.
        int to = end < text.Length && text[end] is '?' or '!' && end > start && text[end - 1] == ' ' ? end - 1 : end;
        return new(start, to);
    }

    /// <summary>A full stop ends a sentence only before a space: "3.5" and "j.b@mail" go on.</summary>
    private static bool Stops(string text, int at, string marks) =>
        marks.Contains(text[at], StringComparison.Ordinal)
        || (Ends.Contains(text[at], StringComparison.Ordinal) && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])));
}
