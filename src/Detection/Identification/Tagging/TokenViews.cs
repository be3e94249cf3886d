using System.Buffers;
using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Identification.Context;
using ModerationBot.Detection.Identification.Names;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Tagging;

/// <summary>The tokens of a text as the features see them, with room on both sides. Lives on rented memory.</summary>
internal readonly ref struct TokenViews
{
    /// <summary>Tokens of padding on either side.</summary>
    public const int Margin = 3;

    /// <summary>Bit of <see cref="Setting"/>: the text speaks of a patient.</summary>
    public const uint OfPatient = 2;

    /// <summary>Bits of <see cref="TokenView.Shape"/> that say: four letters or more.</summary>
    public const uint FourLetters = 3 << LengthShift;

    private const int LengthShift = 10;
    private const uint LineStart = 1 << 8;
    private const uint SentenceStart = 1 << 9;
    private readonly TokenView[] _views;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="flags">What lists say of words.</param>
    /// <param name="names">Finds names by rules.</param>
    /// <param name="speech">What the item speaks of.</param>
    public TokenViews(PreparedText text, WordFlagTable flags, NameReader names, Speech speech)
    {
        Count = text.Tokens.Length;
        byte[] marks = ArrayPool<byte>.Shared.Rent(Count);
        names.Read(text, speech, marks.AsSpan(0, Count));
        _views = ArrayPool<TokenView>.Shared.Rent(Count + (2 * Margin));
        _views.AsSpan(0, Count + (2 * Margin)).Clear();
        int capitalised = 0;
        int words = 0;
        for (int i = 0; i < Count; i++)
        {
            ref readonly Token token = ref text.Tokens[i];
            _views[Margin + i] = View(text, token, flags);
            _views[Margin + i].Name = marks[i];
            bool word = token.Kind == TokenKind.Word && token.NormalisedLength > 2;
            words += word ? 1 : 0;
            capitalised += word && token.Has(TokenMarks.AllCaps) ? 1 : 0;
        }

        ArrayPool<byte>.Shared.Return(marks);
        Setting = SettingOf(text, speech, words > 4 && capitalised * 10 > words * 6);
    }

    /// <summary>Number of tokens.</summary>
    public int Count { get; }

    /// <summary>What holds for the whole text: language, patient or profession, capitals throughout.</summary>
    public uint Setting { get; }

    /// <summary>Token i stands at i + <see cref="Margin"/>.</summary>
    public ReadOnlySpan<TokenView> Padded => _views.AsSpan(0, Count + (2 * Margin));

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => ArrayPool<TokenView>.Shared.Return(_views);

    private static uint SettingOf(PreparedText text, Speech speech, bool shouted) =>
        (text.Language.Code == LanguageGuess.English ? 1u : 0)
        | (speech.OfPatient ? OfPatient : 0)
        | (speech.OfProfession ? 4u : 0)
        | (shouted ? 8u : 0);

    private static TokenView View(PreparedText text, in Token token, WordFlagTable flags)
    {
        ReadOnlySpan<char> folded = text.Folded(token);
        TokenView view = default;
        view.Shape = ShapeOf(token, folded);
        if (token.Kind == TokenKind.Number)
        {
            view.Word = NumberHash(text.Surface(token));
            return view;
        }

        if (token.Kind is TokenKind.Url or TokenKind.Email or TokenKind.Handle)
        {
            view.Word = (ulong)token.Kind + 17;
            return view;
        }

        view.Word = WordHash.Of(folded);
        if (token.Kind != TokenKind.Word || folded.Length == 0)
        {
            return view;
        }

        int length = folded.Length;
        view.Prefix = WordHash.Of(folded[..Math.Min(3, length)]);
        view.Suffix2 = WordHash.Of(folded[Math.Max(0, length - 2)..]);
        view.Suffix3 = WordHash.Of(folded[Math.Max(0, length - 3)..]);
        view.Suffix4 = WordHash.Of(folded[Math.Max(0, length - 4)..]);
        view.Flags = flags.Of(view.Word);
        int hyphen = folded.IndexOf('-');
        if (view.Flags == 0 && hyphen > 2)
        {
            view.Flags = flags.Of(WordHash.Of(folded[..hyphen]));
        }

        return view;
    }

    private static uint ShapeOf(in Token token, ReadOnlySpan<char> folded)
    {
        uint marks = (token.Has(TokenMarks.Capitalised) ? 1u : 0)
            | (token.Has(TokenMarks.AllCaps) ? 2u : 0)
            | (token.Has(TokenMarks.HasDigit) ? 4u : 0)
            | (token.Has(TokenMarks.Initial) ? 8u : 0)
            | (token.Has(TokenMarks.Hyphenated) ? 16u : 0);
        uint length = folded.Length switch { <= 1 => 0u, 2 => 1, 3 => 2, _ => 3 };
        return marks | ((uint)token.Kind << 5) | (length << LengthShift)
            | (token.Has(TokenMarks.LineStart) ? LineStart : 0)
            | (token.Has(TokenMarks.SentenceStart) ? SentenceStart : 0);
    }

    /// <summary>Layout of a number ("00/00/0000") and, of a whole one, its range as an age.</summary>
    private static ulong NumberHash(ReadOnlySpan<char> number)
    {
        ulong hash = WordHash.Start;
        int value = 0;
        bool whole = number.Length <= 3;
        foreach (char c in number)
        {
            bool digit = char.IsAsciiDigit(c);
            whole &= digit;
            value = digit && whole ? (value * 10) + (c - '0') : value;
            hash = WordHash.Next(hash, digit ? '0' : c);
        }

        int range = !whole ? 0 : value switch { 0 => 1, < 3 => 2, < 18 => 3, < 60 => 4, < 90 => 5, < 120 => 6, _ => 7 };
        return WordHash.Join(hash, (ulong)range);
    }
}
