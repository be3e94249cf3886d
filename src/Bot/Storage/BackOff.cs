namespace ModerationBot.Bot.Storage;

/// <summary>How long to wait after failures in a row: 1, 5, 15, 30 minutes, then 1, 3, 6, 12, 24 hours.</summary>
internal static class BackOff
{
    private static readonly int[] Minutes = [1, 5, 15, 30, 60, 180, 360, 720, 1440];

    /// <summary>What a platform asks for, as long as it is between a minute and a day; our own steps otherwise.</summary>
    public static TimeSpan Within(TimeSpan? asked, int failures) => asked is { } wait
        ? TimeSpan.FromMinutes(Math.Clamp(wait.TotalMinutes, Minutes[0], Minutes[^1]))
        : After(failures);

    /// <param name="failures">Failures in a row, from 1.</param>
    public static TimeSpan After(int failures) =>
        TimeSpan.FromMinutes(Minutes[Math.Clamp(failures - 1, 0, Minutes.Length - 1)]);
}
