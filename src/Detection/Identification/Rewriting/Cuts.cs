namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>The clauses or sentences that may be taken out, one at a time, when no wording of a detail helps.</summary>
internal static class Cuts
{
    // Each is judged; a longer text loses all that its findings touch at once.
    private const int Most = 24;

    /// <summary>The candidates at a step; none when there are too many to try.</summary>
    /// <param name="verdict">What is said of the text.</param>
    /// <param name="text">The text, plain.</param>
    /// <param name="step">Sentences in the last step, clauses before.</param>
    public static IReadOnlyList<Edit> Of(Verdict verdict, string text, RewriteStep step)
    {
        IReadOnlyList<Spot> spots = Selection.Of(verdict.Findings, text, step);
        bool sentences = step == RewriteStep.DropSentence;
        Edit[] cuts = [.. Clauses.All(text, sentences)
            .Where(cut => sentences || !spots.Any(spot => IsSpared(spot, text, step) && Meets(cut, spot)))
            .Take(Most + 1)];
        return cuts.Length > Most ? [] : cuts;
    }

    /// <summary>Whether what would go ends in a question.</summary>
    public static bool Asks(string text, Edit cut) =>
        text.AsSpan(cut.Start, cut.End - cut.Start).Contains('?') || text.AsSpan(cut.End).TrimStart() is ['?', ..];

    private static bool IsSpared(Spot spot, string text, RewriteStep step) =>
        spot.Type == IdentifierTypes.RareCondition
        || (step == RewriteStep.DropClauseAside && spot.Type == IdentifierTypes.Relation && RelationRule.IsClinical(text[spot.Start..spot.End]));

    private static bool Meets(Edit cut, Spot spot) => cut.Start < spot.End && spot.Start < cut.End;
}
