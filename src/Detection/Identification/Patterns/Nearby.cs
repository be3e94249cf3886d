using ModerationBot.Detection.Identification.Tables;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Patterns;

/// <summary>Asks for words close to a place of a normalised text. Punctuation is not counted.</summary>
internal static class Nearby
{
    /// <summary>Farther than any reach.</summary>
    public const int Nowhere = int.MaxValue;

    /// <summary>How many words before one of the set stands, the word at the place included; beyond the reach <see cref="Nowhere"/>.</summary>
    public static int Before(PreparedText text, int index, int reach, WordSet set)
    {
        if (ReferenceEquals(set, WordSet.Empty))
        {
            return Nowhere;
        }

        ReadOnlySpan<Token> tokens = text.Tokens;
        int words = 0;
        for (int i = Math.Min(TokenAt(tokens, index), tokens.Length - 1); i >= 0 && words <= reach; i--)
        {
            if (tokens[i].Kind is TokenKind.Punctuation)
            {
                continue;
            }

            if (set.Contains(text.Folded(tokens[i])))
            {
                return words;
            }

            words++;
        }

        return Nowhere;
    }

    /// <summary>Whether one of the words stands up to so many words after, in the same line.</summary>
    public static bool After(PreparedText text, int index, int reach, WordSet set)
    {
        if (ReferenceEquals(set, WordSet.Empty))
        {
            return false;
        }

        ReadOnlySpan<Token> tokens = text.Tokens;
        int words = 0;
        for (int i = TokenAt(tokens, index); i < tokens.Length && words < reach && !tokens[i].Has(TokenMarks.LineStart); i++)
        {
            if (tokens[i].Kind is TokenKind.Punctuation)
            {
                if (text.Surface(tokens[i])[0] is '.' or ',' or ';' or '?' or '!')
                {
                    return false;
                }

                continue;
            }

            words++;
            if (set.Contains(text.Folded(tokens[i])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the words stands anywhere; spares patterns that need it.</summary>
    public static bool Anywhere(PreparedText text, WordSet set)
    {
        foreach (ref readonly Token token in text.Tokens)
        {
            if (token.Kind == TokenKind.Word && set.Contains(text.Folded(token)))
            {
                return true;
            }
        }

        return false;
    }

    private static int TokenAt(ReadOnlySpan<Token> tokens, int normalisedIndex)
    {
        int low = 0;
        int high = tokens.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            bool after = tokens[middle].NormalisedStart + tokens[middle].NormalisedLength > normalisedIndex;
            (low, high) = after ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
