namespace ModerationBot.Detection.Identification.Tables;

/// <summary>Says "surely not" of most words from their length and four letters, before a table is asked. Never refuses a word that was added.</summary>
internal sealed class QuickFilter
{
    private const int BitsPerWord = 16;
    private readonly ulong[] _bits;
    private readonly int _shift;

    public QuickFilter(IReadOnlyCollection<string> words)
    {
        int log = Math.Max(6, (int)Math.Ceiling(Math.Log2((words.Count * BitsPerWord) + 1)));
        _shift = 32 - log;
        _bits = new ulong[(1 << log) / 64];
        foreach (string word in words)
        {
            uint at = Hash(word) >> _shift;
            _bits[at >> 6] |= 1UL << (int)(at & 63);
        }
    }

    /// <summary>False when the word was surely not added.</summary>
    public bool MayContain(ReadOnlySpan<char> word)
    {
        uint at = Hash(word) >> _shift;
        return (_bits[at >> 6] >> (int)(at & 63) & 1) != 0;
    }

    private static uint Hash(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return 0;
        }

        uint hash = (uint)word.Length * 0x9E3779B1;
        hash = (hash ^ word[0]) * 0x85EBCA6B;
        hash = (hash ^ word[^1]) * 0xC2B2AE35;
        hash = (hash ^ word[word.Length / 2]) * 0x27D4EB2F;
        hash = (hash ^ word[word.Length > 1 ? 1 : 0]) * 0x9E3779B1;
        return hash ^ (hash >> 15);
    }
}
