namespace ModerationBot.Benchmarks.Console;

/// <summary>What was measured of one kind of page.</summary>
/// <param name="Kind">Its name in the table.</param>
/// <param name="Times">Server times in milliseconds, sorted.</param>
/// <param name="Processor">Milliseconds of processor time that the server took per request, all its threads together: what is left when others use the machine too.</param>
internal sealed record PageRow(string Kind, IReadOnlyList<double> Times, double Processor)
{
    /// <summary>Nearest-rank quantile.</summary>
    public double Quantile(double q) => Times[Math.Clamp((int)Math.Ceiling(q * Times.Count) - 1, 0, Times.Count - 1)];
}
