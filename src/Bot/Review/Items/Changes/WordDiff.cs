namespace ModerationBot.Bot.Review.Items.Changes;

/// <summary>
/// The words that changed between two versions of a text: the shortest list of words to take out and put in (E. W. Myers,
/// "An O(ND) difference algorithm and its variations", 1986). What both versions share at either end is set aside first.
/// Of a text that was written anew, all is told to be new: nobody would read such a list, and it would cost too much.
/// </summary>
internal static class WordDiff
{
    /// <summary>Words and signs taken out or put in beyond which the text counts as written anew.</summary>
    public const int MostEdits = 500;

    /// <summary>
    /// The runs of both versions in reading order. Those of the older one, joined, give it back, and so do those of the newer.
    /// </summary>
    public static IReadOnlyList<TextRun> Compare(string before, string after)
    {
        string[] old = TextWords.Cut(before);
        string[] fresh = TextWords.Cut(after);
        int shortest = Math.Min(old.Length, fresh.Length);
        int head = 0;
        while (head < shortest && old[head] == fresh[head])
        {
            head++;
        }

        int tail = 0;
        while (tail < shortest - head && old[^(tail + 1)] == fresh[^(tail + 1)])
        {
            tail++;
        }

        List<RunKind> script = [.. Enumerable.Repeat(RunKind.Same, head), .. Script(old[head..^tail], fresh[head..^tail]), .. Enumerable.Repeat(RunKind.Same, tail)];
        return WordRuns.Of(script, old, fresh);
    }

    /// <summary>One step per piece: it stays, goes or is new.</summary>
    private static List<RunKind> Script(string[] old, string[] fresh)
    {
        int most = Math.Min(MostEdits, old.Length + fresh.Length);
        // By diagonal (place in the old text less place in the new one): the furthest place in the old text.
        int[] furthest = new int[(2 * most) + 3];
        List<int[]> rounds = [];
        for (int edits = 0; edits <= most; edits++)
        {
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                int x = Start(furthest, most + 1, edits, diagonal);
                int y = x - diagonal;
                while (x < old.Length && y < fresh.Length && old[x] == fresh[y])
                {
                    x++;
                    y++;
                }

                furthest[most + 1 + diagonal] = x;
                if (x >= old.Length && y >= fresh.Length)
                {
                    return Back(rounds, old.Length, fresh.Length);
                }
            }

            rounds.Add(furthest[(most + 1 - edits)..(most + 2 + edits)]);
        }

        return [.. Enumerable.Repeat(RunKind.Gone, old.Length), .. Enumerable.Repeat(RunKind.New, fresh.Length)];
    }

    /// <summary>Where a round begins on a diagonal: one piece put in from the diagonal above, or taken out from the one below.</summary>
    private static int Start(int[] furthest, int middle, int edits, int diagonal) =>
        IsPutIn(furthest, middle, edits, diagonal) ? furthest[middle + diagonal + 1] : furthest[middle + diagonal - 1] + 1;

    private static bool IsPutIn(int[] furthest, int middle, int edits, int diagonal) =>
        diagonal == -edits || (diagonal != edits && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]);

    /// <summary>Walks the rounds back from the end of both texts.</summary>
    private static List<RunKind> Back(List<int[]> rounds, int x, int y)
    {
        List<RunKind> script = [];
        for (int edits = rounds.Count; edits > 0; edits--)
        {
            int[] furthest = rounds[edits - 1];
            int diagonal = x - y;
            bool putIn = IsPutIn(furthest, edits - 1, edits, diagonal);
            int comesFrom = putIn ? diagonal + 1 : diagonal - 1;
            int before = furthest[edits - 1 + comesFrom];
            while (x > before && y > before - comesFrom)
            {
                script.Add(RunKind.Same);
                x--;
                y--;
            }

            script.Add(putIn ? RunKind.New : RunKind.Gone);
            x = before;
            y = before - comesFrom;
        }

        script.AddRange(Enumerable.Repeat(RunKind.Same, x));
        script.Reverse();
        return script;
    }
}
