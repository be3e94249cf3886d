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
    private const double Line = 0.5;
    private const int TurnsPerStep = 10;
    private const int FewestWords = 2;

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
            for (int turn = 0; turn < TurnsPerStep; turn++)
            {
                Verdict verdict = screen(content with { Text = draft.Text });
                if (!verdict.Identification.Flagged)
                {
                    return SaysSomething(draft.Text);
                }

                if (!Apply(draft, verdict, english, step))
                {
                    break;
                }
            }
        }

        return !screen(content with { Text = draft.Text }).Identification.Flagged && SaysSomething(draft.Text);
    }

    /// <summary>Makes the edits of one step.</summary>
    /// <returns>Whether the text changed.</returns>
    private static bool Apply(Draft draft, Verdict verdict, bool english, RewriteStep step)
    {
        string before = draft.Text;
        string plain = Passage.Plain(before);
        draft.Apply(Edit.Merge(Chosen(verdict, step)
            .SelectMany(finding => RewriteRules.Edits(finding.Category, PassageOf(finding, plain, english, step)))));
        string edited = draft.Text;
        if (string.Equals(edited, before, StringComparison.Ordinal))
        {
            return false;
        }

        Tidy.Run(draft);
        return true;
    }

    /// <summary>The findings to work on; of two of which one holds the other, the longer.</summary>
    private static IEnumerable<Finding> Chosen(Verdict verdict, RewriteStep step)
    {
        Finding[] all = [.. verdict.Findings.Where(finding =>
            finding.Half == Half.Identification && finding.Length > 0 && (step > RewriteStep.Widen || finding.Score >= Line))];
        return all.Where((finding, at) => !all.Where((other, i) => i != at && Holds(other, finding, i < at)).Any());
    }

    private static bool Holds(Finding outer, Finding inner, bool first) =>
        outer.Start <= inner.Start && outer.Start + outer.Length >= inner.Start + inner.Length && (outer.Length > inner.Length || first);

    /// <summary>A finding from word to word, without the blanks and commas at its ends.</summary>
    private static Passage PassageOf(Finding finding, string text, bool english, RewriteStep step)
    {
        int start = finding.Start;
        int end = finding.Start + finding.Length;
        while (start < end - 1 && text[start] == ' ')
        {
            start++;
        }

        while (end > start + 1 && text[end - 1] is ' ' or ',')
        {
            end--;
        }

        while (start > 0 && char.IsLetterOrDigit(text[start]) && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && char.IsLetterOrDigit(text[end - 1]) && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return new(text, start, end, english, step);
    }

    private static bool IsEnglish(Content content, Verdict verdict) =>
        (verdict.Language is LanguageGuess.French or LanguageGuess.English ? verdict.Language : content.Language) == LanguageGuess.English;

    private static bool SaysSomething(string text) =>
        text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Count(word => word.Count(char.IsLetter) > 1) >= FewestWords;
}
