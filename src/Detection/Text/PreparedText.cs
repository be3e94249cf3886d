namespace ModerationBot.Detection.Text;

/// <summary>
/// A text read once for all detectors: original, normalised, tokens, sentences, language. Never changes; safe to share
/// between threads. Every span that leaves a detector is in units of <see cref="Original"/>.
/// </summary>
public sealed class PreparedText
{
    private readonly Token[] _tokens;
    private readonly int _tokenCount;
    private readonly char[] _folded;
    private readonly Sentence[] _sentences;

    private PreparedText(string original, NormalisedText normalised, string? language)
    {
        Original = original;
        Text = normalised.Text;
        Map = normalised.Map;
        DigitCount = CountDigits(Text);
        (_tokens, _tokenCount, _folded) = new Tokeniser(normalised).Run();
        _sentences = SentenceSplitter.Split(_tokens.AsSpan(0, _tokenCount), Text);
        Language = language is LanguageGuess.French or LanguageGuess.English
            ? new(language, 1)
            : LanguageIdentifier.Identify(this);
    }

    /// <summary>The text as written.</summary>
    public string Original { get; }

    /// <summary>The text after <see cref="Normaliser"/>.</summary>
    public string Text { get; }

    /// <summary>Leads from <see cref="Text"/> to <see cref="Original"/>.</summary>
    public OffsetMap Map { get; }

    /// <summary>Language, as told by the caller or found.</summary>
    public LanguageGuess Language { get; }

    /// <summary>Number of decimal digits; lets a search for numbers pass by.</summary>
    public int DigitCount { get; }

    /// <summary>Tokens in order; they never overlap.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, _tokenCount);

    /// <summary>Sentences in order; they cover all tokens.</summary>
    public ReadOnlySpan<Sentence> Sentences => _sentences;

    /// <summary>Reads a text.</summary>
    /// <param name="text">Any text; lone surrogates and nulls are allowed.</param>
    /// <param name="language"><c>fr</c> or <c>en</c> when the caller knows; anything else is ignored.</param>
    public static PreparedText From(string text, string? language = null) => new(text, Normaliser.Normalise(text), language);

    /// <summary>The token in lower case without accents.</summary>
    public ReadOnlySpan<char> Folded(in Token token) => _folded.AsSpan(token.FoldedStart, token.FoldedLength);

    /// <summary>The token as it stands in the normalised text.</summary>
    public ReadOnlySpan<char> Surface(in Token token) => Text.AsSpan(token.NormalisedStart, token.NormalisedLength);

    /// <summary>Whether the folded form of a token is this word.</summary>
    public bool Is(in Token token, string folded) => Folded(token).SequenceEqual(folded);

    /// <summary>The original span from one token to another, both included.</summary>
    public TextSpan SpanOf(int firstToken, int lastToken) =>
        TextSpan.Between(_tokens[firstToken].Start, _tokens[lastToken].End);

    /// <summary>Index of the first token that ends after this unit of the original; the token count when there is none.</summary>
    public int TokenAt(int originalIndex)
    {
        int low = 0;
        int high = _tokenCount;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            (low, high) = _tokens[middle].End > originalIndex ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static int CountDigits(string text)
    {
        int count = 0;
        foreach (char c in text)
        {
            count += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return count;
    }
}
