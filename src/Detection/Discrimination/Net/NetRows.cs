using System.Buffers;

namespace ModerationBot.Detection.Discrimination;

/// <summary>
/// The rows of each word of a text, looked up once for all nets: for each word its marks, the word, its letters, each list
/// after its length. Lives on rented memory: use it inside a <c>using</c>, on one thread.
/// </summary>
internal readonly ref struct NetRows : IDisposable
{
    private readonly int[] _rows;

    /// <summary>Looks up the rows of a reading, of <see cref="NetShape.MostWords"/> words at most.</summary>
    public NetRows(in Reading reading)
    {
        Words = Math.Min(reading.EndWord - reading.FirstWord, NetShape.MostWords);
        _rows = ArrayPool<int>.Shared.Rent(Words * NetFeatures.Most);
        int at = 0;
        int word = 0;
        foreach (ref readonly Unit unit in reading.Units)
        {
            for (int i = 0; i < unit.WordCount && word < Words; i++, word++)
            {
                Put(reading, unit, i, ref at);
            }
        }
    }

    /// <summary>Number of words.</summary>
    public int Words { get; }

    /// <summary>The next list.</summary>
    /// <param name="at">Where it stands; moves behind it.</param>
    public ReadOnlySpan<int> Next(ref int at)
    {
        ReadOnlySpan<int> list = _rows.AsSpan(at + 1, _rows[at]);
        at += 1 + list.Length;
        return list;
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        if (_rows is not null)
        {
            ArrayPool<int>.Shared.Return(_rows);
        }
    }

    private void Put(in Reading reading, in Unit unit, int i, ref int at)
    {
        ref readonly Word word = ref reading.Words[unit.FirstWord + i];
        _rows[at] = NetFeatures.MarksOf(unit, word, i == 0, _rows.AsSpan(at + 1));
        at += 1 + _rows[at];
        (_rows[at], _rows[at + 1]) = (1, NetFeatures.WordRow(word.Hash));
        at += 2;
        _rows[at] = NetFeatures.PartsOf(reading, word, _rows.AsSpan(at + 1));
        at += 1 + _rows[at];
    }
}
