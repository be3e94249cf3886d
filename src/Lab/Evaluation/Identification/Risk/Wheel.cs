namespace ModerationBot.Lab.Evaluation.Identification.Risk;

/// <summary>Draws things by their weights.</summary>
internal sealed class Wheel<T>
{
    private const int Fine = 1 << 30;
    private readonly T[] _things;
    private readonly double[] _ends;

    /// <summary>Takes the things.</summary>
    /// <param name="things">The things; at least one when anything is drawn.</param>
    /// <param name="weight">Weight of a thing, above 0.</param>
    public Wheel(IEnumerable<T> things, Func<T, double> weight)
    {
        _things = [.. things];
        _ends = new double[_things.Length];
        for (int i = 0; i < _ends.Length; i++)
        {
            Total += weight(_things[i]);
            _ends[i] = Total;
        }
    }

    /// <summary>Sum of the weights.</summary>
    public double Total { get; }

    /// <summary>One thing.</summary>
    public T Draw(Draws draws)
    {
        int place = Array.BinarySearch(_ends, draws.Next(Fine) * (Total / Fine));
        return _things[Math.Min(_things.Length - 1, place < 0 ? ~place : place + 1)];
    }
}
