namespace ModerationBot.Detection.Discrimination;

/// <summary>
/// Where a long text is cut: each two sentences that follow one another. One demeaning sentence at the end of a sober case
/// must not drown in it.
/// </summary>
internal static class Windows
{
    private const int FewestWords = 40;
    private const int FewestSentences = 3;

    /// <summary>Whether the text is long enough to be looked at in windows too.</summary>
    public static bool Apply(in Reading reading) =>
        reading.WordCount >= FewestWords && reading.UnitCount > 0 && reading.Units[^1].Sentence + 1 >= FewestSentences;

    /// <summary>Moves to the window of the next sentence and the one after.</summary>
    /// <param name="units">All units of the text.</param>
    /// <param name="first">First unit of the window before, or -1; becomes the first unit of this one.</param>
    /// <param name="end">The unit after the last of the window.</param>
    /// <returns>False when there is no other window.</returns>
    public static bool Next(ReadOnlySpan<Unit> units, ref int first, out int end)
    {
        int from = first < 0 ? 0 : EndOfSentence(units, first);
        end = from < units.Length ? EndOfSentence(units, from) : from;
        if (end >= units.Length && first >= 0)
        {
            return false;
        }

        first = from;
        end = end < units.Length ? EndOfSentence(units, end) : end;
        return true;
    }

    private static int EndOfSentence(ReadOnlySpan<Unit> units, int first)
    {
        int end = first;
        while (end < units.Length && units[end].Sentence == units[first].Sentence)
        {
            end++;
        }

        return end;
    }
}
