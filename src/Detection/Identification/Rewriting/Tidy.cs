using System.Text.RegularExpressions;

namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>Mends what is left around the places that changed: doubled spaces and marks, a lone "à", capitals. The rest is the author's.</summary>
internal static partial class Tidy
{
    private const string Ends = ".!?…";
    private const int Back = 12;

    /// <summary>Mends until nothing more is to be done.</summary>
    public static void Run(Draft draft)
    {
        for (int at = 0; at <= draft.Length; at++)
        {
            // What was mended may leave something to mend just before.
            if (draft.IsSeam(at) && Mend(draft, at))
            {
                at = Math.Max(-1, at - Back);
            }
        }

        Capitals(draft);
    }

    private static bool Mend(Draft draft, int at)
    {
        int left = at;
        while (left > 0 && draft[left - 1] is ' ' or '\u00A0' or '\u202F')
        {
            left--;
        }

        int right = at;
        while (right < draft.Length && draft[right] is ' ' or '\u00A0' or '\u202F')
        {
            right++;
        }

        char before = left == 0 ? '\n' : draft[left - 1];
        char after = right == draft.Length ? '\n' : draft[right];
        return Spaces(draft, left, right, before, after) || Marks(draft, left, right, before, after) || Words(draft, left, after);
    }

    /// <summary>One space between words, none before a comma or full stop, none at either end of a line.</summary>
    private static bool Spaces(Draft draft, int left, int right, char before, char after)
    {
        int spaces = right - left;
        bool none = before is '\n' or '(' or '\'' || after is '\n' or ',' or '.' or ')';
        if (none ? spaces > 0 : spaces > 1)
        {
            draft.Remove(none ? left : left + 1, right);
            return true;
        }

        return false;
    }

    /// <summary>Of two marks that met, one stays; none opens a sentence.</summary>
    private static bool Marks(Draft draft, int left, int right, char before, char after)
    {
        if (before == '(' && after == ')')
        {
            draft.Remove(left - 1, right + 1);
            return true;
        }

        bool opens = before == '\n' || Ends.Contains(before, StringComparison.Ordinal);
        bool weak = after is ',' or ';' or ':' or '-' or '–' && (after != '-' || right + 1 == draft.Length || draft[right + 1] == ' ');
        bool period = after == '.' && !(right + 1 < draft.Length && draft[right + 1] == '.');
        if ((opens && (weak || (period && right < draft.Length))) || (before is ',' or ';' or ':' or '(' && after is ',' or ';'))
        {
            draft.Remove(right, right + 1);
            return true;
        }

        // At the very end a colon or comma leads to nothing any more.
        if (before is ',' or ';' or ':' or '-' or '–' && (after is '\n' or ')' || Ends.Contains(after, StringComparison.Ordinal)))
        {
            bool keepsSpace = after is '!' or '?';
            draft.Remove(left - 1, keepsSpace ? left : right);
            return true;
        }

        return false;
    }

    /// <summary>"suivi à ," loses its "à".</summary>
    private static bool Words(Draft draft, int left, char after)
    {
        if (after is not ('\n' or ',' or ')' or ';' or ':' or '.' or '!' or '?'))
        {
            return false;
        }

        int from = Math.Max(0, left - Back);
        Match dangling = Dangling.Match(Passage.Plain(draft.Part(from, left)));
        if (!dangling.Success)
        {
            return false;
        }

        draft.Remove(from + dangling.Index, left);
        return true;
    }

    /// <summary>A sentence that lost its first words begins with a capital again, unless its author does without.</summary>
    private static void Capitals(Draft draft)
    {
        string text = draft.Text;
        foreach (Match start in SentenceStart.Matches(text))
        {
            int at = start.Index + start.Length - 1;
            bool touched = Enumerable.Range(start.Groups["gap"].Index, at - start.Groups["gap"].Index + 1).Any(draft.IsSeam);
            if (touched && char.IsLower(draft[at]) && !draft.WasSmall(FirstSeam(draft, start.Groups["gap"].Index, at)))
            {
                draft.Put(at, char.ToUpperInvariant(draft[at]));
            }
        }
    }

    private static int FirstSeam(Draft draft, int from, int to)
    {
        int at = from;
        while (at < to && !draft.IsSeam(at))
        {
            at++;
        }

        return at;
    }

    [GeneratedRegex(@"(?:^|\n|[.!?…](?=\s))(?<gap>\s*)\p{Ll}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SentenceStart { get; }

    [GeneratedRegex(@"(?<=^|[\s'])(?:à|de|d'|du|au|aux|en|dans|sur|vers|chez|l'|et|ou|in|at|of|from|the|an|on|by|near|and)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dangling { get; }
}
