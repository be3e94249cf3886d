namespace ModerationBot.Detection.Text;

/// <summary>Groups tokens into sentences: at . ! ? … and at line breaks.</summary>
internal static class SentenceSplitter
{
    /// <summary>Cuts the tokens and marks the first of each sentence.</summary>
    public static Sentence[] Split(Span<Token> tokens, ReadOnlySpan<char> text)
    {
        List<Sentence> sentences = [];
        int first = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (i == first)
            {
                tokens[i] = tokens[i] with { Marks = tokens[i].Marks | TokenMarks.SentenceStart };
            }

            if (i + 1 == tokens.Length || EndsAfter(tokens, i, text))
            {
                sentences.Add(new(first, i + 1 - first));
                first = i + 1;
            }
        }

        return [.. sentences];
    }

    private static bool EndsAfter(ReadOnlySpan<Token> tokens, int i, ReadOnlySpan<char> text)
    {
        Token next = tokens[i + 1];
        if (next.Has(TokenMarks.LineStart))
        {
            return true;
        }

        if (tokens[i].Kind != TokenKind.Punctuation || text[tokens[i].NormalisedStart] is not ('.' or '!' or '?' or '…'))
        {
            return false;
        }

        bool closes = next.Kind is TokenKind.Punctuation or TokenKind.Emoji;
        return !closes && (!next.Has(TokenMarks.Glued) || next.Has(TokenMarks.Capitalised));
    }
}
