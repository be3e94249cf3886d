namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>One change to make to a text.</summary>
/// <param name="Start">First unit that goes.</param>
/// <param name="End">The unit after the last that goes; equal to <paramref name="Start"/> when something is only put in.</param>
/// <param name="Words">What comes in its place.</param>
internal readonly record struct Edit(int Start, int End, string Words = "")
{
    /// <summary>Edits in order, with those that overlap made one; the first words to come in stay.</summary>
    public static IReadOnlyList<Edit> Merge(IEnumerable<Edit> edits)
    {
        List<Edit> merged = [];
        foreach (Edit edit in edits.OrderBy(edit => edit.Start).ThenByDescending(edit => edit.End))
        {
            if (merged.Count > 0 && edit.Start < merged[^1].End)
            {
                Edit last = merged[^1];
                merged[^1] = new(last.Start, Math.Max(last.End, edit.End), last.Words.Length > 0 ? last.Words : edit.Words);
            }
            else
            {
                merged.Add(edit);
            }
        }

        return merged;
    }
}
