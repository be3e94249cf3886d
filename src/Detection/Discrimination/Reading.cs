using System.Buffers;

namespace ModerationBot.Detection.Discrimination;

/// <summary>
/// A text as the features see it: words, and units with tags and scopes. Lives on rented memory: use it inside a
/// <c>using</c>, on one thread.
/// </summary>
internal ref struct Reading
{
    private readonly Word[] _words;
    private readonly Unit[] _units;
    private readonly char[] _letters;
    private int _letterCount;

    /// <summary>Rents room for a text.</summary>
    public Reading(int tokens, int letters)
    {
        int room = tokens + letters / 2 + 8;
        _words = ArrayPool<Word>.Shared.Rent(room);
        _units = ArrayPool<Unit>.Shared.Rent(room);
        _letters = ArrayPool<char>.Shared.Rent((letters * 2) + 128);
    }

    /// <summary>Number of words.</summary>
    public int WordCount { get; set; }

    /// <summary>Number of units.</summary>
    public int UnitCount { get; set; }

    /// <summary>The words in order.</summary>
    public readonly Span<Word> Words => _words.AsSpan(0, WordCount);

    /// <summary>The units in order.</summary>
    public readonly Span<Unit> Units => _units.AsSpan(0, UnitCount);

    /// <summary>Letters of a word, folded.</summary>
    public readonly ReadOnlySpan<char> Letters(in Word word) => _letters.AsSpan(word.Start, word.Length);

    /// <summary>Room for the letters of the next word.</summary>
    public readonly Span<char> Room => _letters.AsSpan(_letterCount);

    /// <summary>Whether another word of this length fits.</summary>
    public readonly bool Fits(int length) => WordCount < _words.Length && _letterCount + length + 32 < _letters.Length;

    /// <summary>Adds a word whose letters stand at the start of <see cref="Room"/>.</summary>
    public void Add(Word word)
    {
        word.Start = _letterCount;
        _letterCount += word.Length;
        _words[WordCount++] = word;
    }

    /// <summary>Adds a unit.</summary>
    public void Add(Unit unit) => _units[UnitCount++] = unit;

    /// <summary>Gives the memory back.</summary>
    public readonly void Dispose()
    {
        ArrayPool<Word>.Shared.Return(_words);
        ArrayPool<Unit>.Shared.Return(_units);
        ArrayPool<char>.Shared.Return(_letters);
    }
}
