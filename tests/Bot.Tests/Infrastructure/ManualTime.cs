namespace ModerationBot.Bot.Tests.Infrastructure;

/// <summary>A clock that stands still until a test moves it. Timers are real: no test waits on them.</summary>
internal sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;

    public static ManualTime AtNoon() => new(new DateTimeOffset(2026, 11, 18, 12, 0, 0, TimeSpan.Zero));
}
