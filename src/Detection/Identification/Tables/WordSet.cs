using System.Collections.Frozen;

namespace ModerationBot.Detection.Identification.Tables;

/// <summary>A fixed set of folded words, asked without making strings.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <summary>Takes words parted by spaces, in lower case without accents.</summary>
    public WordSet(string words)
        : this(words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
    {
    }

    public WordSet(IEnumerable<string> words) =>
        _words = words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Holds nothing.</summary>
    public static WordSet Empty { get; } = new([]);

    public bool Contains(ReadOnlySpan<char> folded) => _words.Contains(folded);
}
