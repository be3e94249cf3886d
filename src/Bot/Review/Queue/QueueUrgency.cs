using ModerationBot.Detection;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>
/// Risk x age: <c>weight x (1 + hours waiting)</c>, where one step of severity weighs four times the one below: low 1,
/// medium 4, high 16, critical 64. So a critical flag that just came stands level with a high one that waited 3 hours, a
/// medium one that waited 15 and a low one that waited 63: nothing urgent waits behind old trifles, and nothing small waits
/// for ever. A situation is as urgent as its most urgent flag.
/// </summary>
internal static class QueueUrgency
{
    private const double MillisecondsPerHour = 3_600_000;

    /// <summary>The weight of a severity.</summary>
    public static int WeightOf(Severity severity) => severity switch
    {
        Severity.Critical => 64,
        Severity.High => 16,
        Severity.Medium => 4,
        _ => 1,
    };

    /// <param name="severity">Of the flag.</param>
    /// <param name="waited">Milliseconds since it was raised; less than none counts as none.</param>
    public static double Of(Severity severity, long waited) => WeightOf(severity) * (1 + (Math.Max(0, waited) / MillisecondsPerHour));
}
