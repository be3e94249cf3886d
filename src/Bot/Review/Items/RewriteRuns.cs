using ModerationBot.Detection.Identification.Rewriting;

namespace ModerationBot.Bot.Review.Items;

/// <summary>Cuts a text and its rewrite into runs that stay, go or are new. Whole words change: never one letter inside a word.</summary>
internal static class RewriteRuns
{
    /// <summary>The view of a rewrite of a text.</summary>
    public static RewriteView Of(string text, Rewrite rewrite)
    {
        if (rewrite.Text is not { } after)
        {
            return new([new(text, false)], [], rewrite.AboutPhoto);
        }

        bool[] gone = new bool[text.Length];
        bool[] fresh = new bool[after.Length];
        foreach (RewriteChange change in rewrite.Changes)
        {
            Mark(text, change, gone, after, fresh);
        }

        return new(Cut(text, gone), Cut(after, fresh), rewrite.AboutPhoto);
    }

    private static void Mark(string text, RewriteChange change, bool[] gone, string after, bool[] fresh)
    {
        int start = change.Start;
        int newStart = change.NewStart;
        int end = change.Start + change.Length;
        int newEnd = change.NewStart + change.Replacement.Length;
        while (start > 0 && newStart > 0 && char.IsLetter(text[start - 1]) && (Letter(text, start) || Letter(after, newStart)))
        {
            start--;
            newStart--;
        }

        while (end < text.Length && newEnd < after.Length && char.IsLetter(text[end]) && (Letter(text, end - 1) || Letter(after, newEnd - 1)))
        {
            end++;
            newEnd++;
        }

        gone.AsSpan(start, end - start).Fill(true);
        fresh.AsSpan(newStart, newEnd - newStart).Fill(true);
    }

    private static bool Letter(string text, int at) => at >= 0 && at < text.Length && char.IsLetter(text[at]);

    private static List<RewriteRun> Cut(string text, bool[] changed)
    {
        List<RewriteRun> runs = [];
        int from = 0;
        for (int i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || changed[i] != changed[from])
            {
                runs.Add(new(text[from..i], changed[from]));
                from = i;
            }
        }

        return runs;
    }
}
