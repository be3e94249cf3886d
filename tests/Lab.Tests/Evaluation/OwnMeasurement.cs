using ModerationBot.Lab.Commands;
using ModerationBot.Lab.Evaluation;

namespace ModerationBot.Lab.Tests.Evaluation;

/// <summary>The committed model, measured once for all tests on what the repository holds, as a machine without the data does.</summary>
internal static class OwnMeasurement
{
    /// <summary>Where things lie.</summary>
    public static Workplace Place { get; } = Workplace.Find(AppContext.BaseDirectory);

    /// <summary>The figures.</summary>
    public static Measurement Value => Lazy.Value;

    private static Lazy<Measurement> Lazy { get; } =
        new(() => EvaluateCommand.Measure(Place, Path.Combine(Place.Root, "no-such-data"), Place.Models));
}
