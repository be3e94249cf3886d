using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>
/// Suggests to the author of a text how to ask the same without making a patient recognisable. Pure: the same text and the
/// same detectors give the same suggestion. What it suggests was judged again and is not flagged; otherwise it says that it
/// found none. It takes out and widens, and puts in no word but those of a small list.
/// </summary>
/// <param name="screen">The detectors that flagged the text; they judge each attempt.</param>
public sealed class Rewriter(Func<Content, Verdict> screen)
{
    // Of two quiet texts the one is taken that is quieter by this.
    private const double Clear = 0.2;

    // A score that falls by less says nothing.
    private const double Noticeable = 0.005;

    private const int TurnsPerStep = 10;
    private const int FewestWords = 2;

    // With fewer words the question itself went: better to say that none was found.
    private const int FewestWordsAfterCut = 4;

    private static readonly RewriteStep[] Steps = Enum.GetValues<RewriteStep>();

    /// <summary>Suggests a rewrite.</summary>
    /// <param name="content">The item as it was written.</param>
    /// <param name="verdict">What the detectors say of it.</param>
    /// <returns>Null when nothing in it identifies; a rewrite without text when none could be found.</returns>
    public Rewrite? Suggest(Content content, Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(verdict);
        if (!verdict.Identification.Flagged)
        {
            return null;
        }

        bool photo = verdict.Findings.Any(finding => finding.Category == IdentifierTypes.Photo);
        Draft draft = new(content.Text);
        bool quiet = content.Text.Length > 0 && Settle(draft, content with { Attachments = [] }, IsEnglish(content, verdict));
        return quiet ? new(draft.Text, draft.Changes(), photo)
            : photo && content.Text.Length == 0 ? new(content.Text, [], photo)
            : new(null, [], photo);
    }

    /// <summary>Suggests a rewrite of an item that is judged here first.</summary>
    public Rewrite? Suggest(Content content) => Suggest(content, screen(content));

    /// <summary>Goes step by step until the detectors are quiet.</summary>
    private bool Settle(Draft draft, Content content, bool english)
    {
        foreach (RewriteStep step in Steps)
        {
            Draft before = draft.Copy();
            if (Settle(draft, content, english, step))
            {
                return SaysSomething(draft.Text, FewestWords);
            }

            if (step == RewriteStep.DropClauseAside)
            {
                draft.Become(before);
            }
        }

        return false;
    }

    /// <summary>Makes the turns of one step.</summary>
    /// <returns>Whether the detectors are quiet.</returns>
    private bool Settle(Draft draft, Content content, bool english, RewriteStep step)
    {
        for (int turn = 0; turn < TurnsPerStep; turn++)
        {
            Verdict verdict = screen(content with { Text = draft.Text });
            if (!verdict.Identification.Flagged)
            {
                return true;
            }

            bool cuts = step is RewriteStep.DropClauseAside or RewriteStep.DropClause or RewriteStep.DropSentence;
            bool changed = (cuts && Cut(draft, content, verdict, step)) || (step != RewriteStep.DropClauseAside && Apply(draft, verdict, english, step));
            if (!changed)
            {
                return false;
            }
        }

        return !screen(content with { Text = draft.Text }).Identification.Flagged;
    }

    /// <summary>Makes the edits of one step.</summary>
    /// <returns>Whether the text changed.</returns>
    private static bool Apply(Draft draft, Verdict verdict, bool english, RewriteStep step)
    {
        string before = draft.Text;
        string plain = Passage.Plain(before);
        draft.Apply(Edit.Merge(Selection.Of(verdict.Findings, plain, step)
            .SelectMany(spot => RewriteRules.Edits(spot.Type, new(plain, spot.Start, spot.End, english, step)))));
        string edited = draft.Text;
        if (string.Equals(edited, before, StringComparison.Ordinal))
        {
            return false;
        }

        Tidy.Run(draft);
        return true;
    }

    /// <summary>
    /// Takes out the one clause or sentence that helps most: the one that leaves it quietest; of
    /// these one where something was changed already, that asks nothing, and the shortest.
    /// </summary>
    /// <returns>Whether one helped.</returns>
    private bool Cut(Draft draft, Content content, Verdict verdict, RewriteStep step)
    {
        Draft? best = null;
        (bool Flagged, double Score, int, bool, int) least = (true, verdict.Identification.Score - Noticeable, 0, false, 0);
        string text = Passage.Plain(draft.Text);
        foreach (Edit cut in Cuts.Of(verdict, text, step))
        {
            Draft attempt = draft.Copy();
            attempt.Apply([cut]);
            Tidy.Run(attempt);
            HalfVerdict half = screen(content with { Text = attempt.Text }).Identification;
            (bool, double, int, bool, int) rank = (
                half.Flagged, half.Flagged ? half.Score : Math.Floor(half.Score / Clear), draft.Distance(cut.Start, cut.End), Cuts.Asks(text, cut), cut.End - cut.Start);
            if (rank.CompareTo(least) < 0 && SaysSomething(attempt.Text, FewestWordsAfterCut))
            {
                (best, least) = (attempt, rank);
            }
        }

        if (best is not null)
        {
            draft.Become(best);
        }

        return best is not null;
    }

    private static bool IsEnglish(Content content, Verdict verdict) =>
        (verdict.Language is LanguageGuess.French or LanguageGuess.English ? verdict.Language : content.Language) == LanguageGuess.English;

    private static bool SaysSomething(string text, int fewest) =>
        text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Count(word => word.Count(char.IsLetter) > 1) >= fewest;
}
