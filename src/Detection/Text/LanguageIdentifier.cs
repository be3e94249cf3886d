namespace ModerationBot.Detection.Text;

/// <summary>
/// Tells French from English by the small words of each, by accents, and by which letters follow each other. Other
/// languages and texts of a few letters are <c>und</c>.
/// </summary>
public static class LanguageIdentifier
{
    private const double WordWeight = 2.4;
    private const double AccentWeight = 1.1;
    private const double PairWeight = 0.4 / 4;
    private const double ClearFrom = 1.2;
    private const int FewestLetters = 3;
    private const int EnoughTokens = 400;

    /// <summary>The language of a text.</summary>
    public static LanguageGuess Identify(string text) => PreparedText.From(text).Language;

    /// <summary>The language of tokens already cut; reads at most the first 400.</summary>
    internal static LanguageGuess Identify(PreparedText text)
    {
        double score = 0;
        int others = 0;
        int known = 0;
        int letters = 0;
        ReadOnlySpan<Token> tokens = text.Tokens;
        for (int i = 0; i < Math.Min(tokens.Length, EnoughTokens); i++)
        {
            ref readonly Token token = ref tokens[i];
            if (token.Kind != TokenKind.Word)
            {
                continue;
            }

            score += Score(text, token, ref others, ref known, ref letters);
        }

        bool silent = letters < FewestLetters || Math.Abs(score) < ClearFrom || (others >= 2 && others > known);
        return silent ? LanguageGuess.Unknown : new(score > 0 ? LanguageGuess.French : LanguageGuess.English, Confidence(score));
    }

    private static double Score(PreparedText text, in Token token, ref int others, ref int known, ref int letters)
    {
        ReadOnlySpan<char> word = text.Folded(token);
        if (token.Has(TokenMarks.Elision))
        {
            word = word[..^1];
        }
        else if (token.Has(TokenMarks.Clitic))
        {
            word = word[1..];
        }

        double score = Accents(text.Surface(token)) + PairScore(word, ref letters);
        if (LanguageTables.Words.TryGetValue(word, out sbyte side))
        {
            others += side == 0 ? 1 : 0;
            known += side == 0 ? 0 : 1;
            score += side * WordWeight;
        }

        return score;
    }

    private static double Accents(ReadOnlySpan<char> surface)
    {
        int count = 0;
        foreach (char c in surface)
        {
            count += c is 'é' or 'è' or 'ê' or 'à' or 'ç' or 'ù' or 'û' or 'î' or 'ô' or 'œ' or 'â' or 'É' or 'À' ? 1 : 0;
        }

        return count * AccentWeight;
    }

    private static double PairScore(ReadOnlySpan<char> word, ref int letters)
    {
        int sum = 0;
        int before = 0;
        foreach (char c in word)
        {
            int now = c is >= 'a' and <= 'z' ? c - 'a' + 1 : 0;
            letters += now > 0 ? 1 : 0;
            sum += LanguageTables.Pairs[(before * LanguageTables.Side) + now] - LanguageTables.Neutral;
            before = now;
        }

        sum += LanguageTables.Pairs[before * LanguageTables.Side] - LanguageTables.Neutral;
        return sum * PairWeight;
    }

    private static double Confidence(double score) => Math.Round(1 / (1 + Math.Exp(-Math.Abs(score) / 2)), 3);
}
