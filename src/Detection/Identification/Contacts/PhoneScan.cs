using System.Buffers;
using ModerationBot.Detection.Identification.Patterns;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Contacts;

/// <summary>
/// Finds groups of digits that a numbering plan knows, the longest run of groups first: "06 12 34 56 78", "(415) 555-0132 x12",
/// "+41 79 123 45 67", spaced digits, the letter O for zero.
/// </summary>
internal sealed class PhoneScan(Func<PhoneGroups, bool> known) : Scan
{
    private static readonly SearchValues<char> Openings = SearchValues.Create("+(0123456789O");

    public override bool TryNext(string text, int from, out TextSpan span)
    {
        for (int i = from; i < text.Length; i++)
        {
            i = text.AsSpan(i).IndexOfAny(Openings) is >= 0 and int next ? i + next : text.Length;
            if (i < text.Length && Opens(text, i) && Longest(text, i) is > 0 and int end)
            {
                span = TextSpan.Between(i, end);
                return true;
            }

            // A group was tried from its first digit; its other digits begin nothing.
            while (i + 1 < text.Length && char.IsAsciiDigit(text[i]) && char.IsAsciiDigit(text[i + 1]))
            {
                i++;
            }
        }

        span = default;
        return false;
    }

    private int Longest(string text, int start)
    {
        PhoneGroups groups = PhoneGroups.Read(text, start);
        for (; groups.Digits >= PhoneGroups.Fewest; groups = groups.WithoutLast())
        {
            if (known(groups) && Closes(text, groups, out int end))
            {
                return end;
            }
        }

        return 0;
    }

    /// <summary>Not inside a word, a decimal, a path, nor after digits that the same number could own.</summary>
    private static bool Opens(string text, int start)
    {
        if (start == 0)
        {
            return true;
        }

        char before = text[start - 1];
        char earlier = start > 1 ? text[start - 2] : ' ';
        if (char.IsLetterOrDigit(before) || before is '_' or '+')
        {
            return false;
        }

        return text[start] is '+' or '('
            ? !(before is '/' or '=' && char.IsAsciiDigit(earlier))
            : before switch
            {
                '.' or '-' or '/' or ',' or '#' => !char.IsLetterOrDigit(earlier) && before != '#',
                ' ' or '(' or ')' => !char.IsAsciiDigit(earlier),
                _ => true,
            };
    }

    private static bool Closes(string text, in PhoneGroups groups, out int end)
    {
        end = PhoneGroups.ExtensionEnd(text, groups.End);
        if (end > groups.End)
        {
            return true;
        }

        char next = end < text.Length ? text[end] : ' ';
        char later = end + 1 < text.Length ? text[end + 1] : ' ';
        return !char.IsLetterOrDigit(next) && !(next is '.' or ',' or '-' or '/' or '_' && char.IsAsciiDigit(later))
            && next is not ('%' or '€') && !IsUnit(text.AsSpan(end)) && !GoesOn(text, end);
    }

    /// <summary>"06 12 34 56 78 90 12": longer than a telephone.</summary>
    private static bool GoesOn(string text, int end)
    {
        if (end + 1 >= text.Length || text[end] is not (' ' or '.' or '-') || !char.IsAsciiDigit(text[end + 1]))
        {
            return false;
        }

        int at = end + 1;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        char after = at < text.Length ? text[at] : ' ';
        return at - end <= 4 && !(after is 'h' or ':' or '%' || (after == ' ' && at + 1 < text.Length && text[at + 1] is 'h'));
    }

    private static bool IsUnit(ReadOnlySpan<char> after)
    {
        ReadOnlySpan<char> word = after.StartsWith(" ") ? after[1..] : after;
        int length = 0;
        while (length < word.Length && char.IsLetter(word[length]))
        {
            length++;
        }

        return word[..length] is "mg" or "g" or "ml" or "UI" or "UFC" or "IU" or "kg" or "cp" or "cm" or "mm" or "mmol" or "mmHg" or "units" or "euros";
    }
}
