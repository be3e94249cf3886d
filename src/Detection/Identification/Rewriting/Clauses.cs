namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>The clause or sentence around a finding, for when wider words do not help.</summary>
internal static class Clauses
{
    private const string ClauseMarks = ",;:()\n";
    private const string SentenceMarks = "\n";
    private const string Ends = ".!?…";

    /// <summary>Takes out the clause around a finding, up to the marks on both sides.</summary>
    public static Edit Around(Passage passage) => Cut(passage, ClauseMarks);

    /// <summary>Takes out the sentence around a finding, with its closing mark.</summary>
    public static Edit Sentence(Passage passage)
    {
        Edit cut = Cut(passage, SentenceMarks);
        int end = cut.End;
        while (end < passage.Text.Length && (Ends.Contains(passage.Text[end], StringComparison.Ordinal) || passage.Text[end] == ' '))
        {
            end++;
        }

        return new(cut.Start, end);
    }

    private static Edit Cut(Passage passage, string marks)
    {
        string text = passage.Text;
        int start = passage.Start;
        while (start > 0 && !Stops(text, start - 1, marks))
        {
            start--;
        }

        int end = passage.End;
        while (end < text.Length && !Stops(text, end, marks))
        {
            end++;
        }

        return new(start, end);
    }

    /// <summary>A full stop ends a sentence only before a space: "3.5" and "j.b@mail" go on.</summary>
    private static bool Stops(string text, int at, string marks) =>
        marks.Contains(text[at], StringComparison.Ordinal)
        || (Ends.Contains(text[at], StringComparison.Ordinal) && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])));
}
