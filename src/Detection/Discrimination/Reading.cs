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
    private int _firstUnit;

    /// <summary>Rents room for a text.</summary>
    public Reading(int tokens, int letters)
    {
        int room = tokens + letters / 2 + 8;
        _words = ArrayPool<Word>.Shared.Rent(room);
        _units = ArrayPool<Unit>.Shared.Rent(room);
        _letters = ArrayPool<char>.Shared.Rent((letters * 2) + 128);
    }

    /// <summary>Number of words of the text.</summary>
    public int WordCount { get; private set; }

    /// <summary>Number of units in sight.</summary>
    public int UnitCount { get; private set; }

    /// <summary>First word in sight; 0 but in a window.</summary>
    public int FirstWord { get; private set; }

    /// <summary>The word after the last in sight; <see cref="WordCount"/> but in a window.</summary>
    public int EndWord { get; private set; }

    /// <summary>All words of the text, also those out of sight.</summary>
    public readonly Span<Word> Words => _words.AsSpan(0, WordCount);

    /// <summary>The units in sight.</summary>
    public readonly Span<Unit> Units => _units.AsSpan(_firstUnit, UnitCount);

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
        EndWord = WordCount;
    }

    /// <summary>Adds a unit.</summary>
    public void Add(Unit unit) => _units[UnitCount++] = unit;

    /// <summary>The same reading with only some units in sight; shares its memory, which the whole reading gives back.</summary>
    /// <param name="firstUnit">First unit.</param>
    /// <param name="endUnit">The unit after the last.</param>
    public readonly Reading Window(int firstUnit, int endUnit)
    {
        Reading window = this;
        window._firstUnit = firstUnit;
        window.UnitCount = endUnit - firstUnit;
        window.FirstWord = _units[firstUnit].FirstWord;
        window.EndWord = _units[endUnit - 1].FirstWord + _units[endUnit - 1].WordCount;
        return window;
    }

    /// <summary>All telling tags, grounds and concepts of the units in sight.</summary>
    public readonly (ulong Tags, ulong Grounds, ulong Concepts) About()
    {
        ulong tags = 0;
        ulong grounds = 0;
        ulong concepts = 0;
        foreach (ref readonly Unit unit in Units)
        {
            tags |= unit.Entry.Tags & TagSet.Telling;
            grounds |= unit.Entry.Grounds;
            concepts |= unit.Entry.Concepts;
        }

        return (tags, grounds, concepts);
    }

    /// <summary>Gives the memory back.</summary>
    public readonly void Dispose()
    {
        ArrayPool<Word>.Shared.Return(_words);
        ArrayPool<Unit>.Shared.Return(_units);
        ArrayPool<char>.Shared.Return(_letters);
    }
}
