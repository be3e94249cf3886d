namespace ModerationBot.Lab.Evaluation;

/// <summary>Random numbers of a seed (SplitMix64): fast, and the same on every machine and version of .NET.</summary>
internal sealed class Draws(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Draws of a name: the same name gives the same draws (FNV-1a).</summary>
    public static Draws Of(string name)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (char c in name)
        {
            hash = (hash ^ c) * 0x100000001B3;
        }

        return new(hash);
    }

    /// <summary>A number from 0 up to, not including, the limit.</summary>
    public int Next(int limit) => (int)Math.BigMul(Mix(), (ulong)limit, out _);

    /// <summary>True with a probability.</summary>
    public bool Chance(double probability) => (Mix() >> 11) * (1.0 / (1UL << 53)) < probability;

    /// <summary>Puts items in a random order.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int other = Next(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    private ulong Mix()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
