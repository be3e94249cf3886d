using System.Collections.Frozen;

namespace ModerationBot.Detection.Identification.Tables;

/// <summary>A fixed set of folded words, asked without making strings.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly QuickFilter _filter;

    /// <summary>Takes words parted by spaces, in lower case without accents.</summary>
    public WordSet(string words)
        : this(words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
    {
    }

    public WordSet(IEnumerable<string> words)
    {
        FrozenSet<string> set = words.ToFrozenSet(StringComparer.Ordinal);
        _words = set.GetAlternateLookup<ReadOnlySpan<char>>();
        _filter = new(set);
    }

    /// <summary>Holds nothing.</summary>
    public static WordSet Empty { get; } = new([]);

    public bool Contains(ReadOnlySpan<char> folded) => _filter.MayContain(folded) && _words.Contains(folded);
}
