using ModerationBot.Bot.Reports;

namespace ModerationBot.Bot.Tests.Reports;

public sealed class IsoWeekTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Theory]
    [InlineData("2026-W47", true)]
    [InlineData("2026-W53", true)]
    [InlineData("2025-W53", false)]
    [InlineData("2026-W00", false)]
    [InlineData("2026W47", false)]
    [InlineData("2026-w47", false)]
    [InlineData(null, false)]
    public void TryParse_AcceptsOnlyWeeksThatExist(string? text, bool valid) => Assert.Equal(valid, IsoWeek.TryParse(text, out _));

    [Theory]
    [InlineData("2027-01-01T12:00:00Z", "2026-W53")]
    [InlineData("2026-11-22T22:59:59Z", "2026-W47")]
    [InlineData("2026-11-22T23:00:00Z", "2026-W48")]
    public void Of_FollowsTheZone(string instant, string week) =>
        Assert.Equal(week, IsoWeek.Of(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), Paris).ToString());

    [Fact]
    public void StartAndEnd_SpanAClockChange()
    {
        _ = IsoWeek.TryParse("2026-W43", out IsoWeek week);

        Assert.Equal(TimeSpan.FromHours((7 * 24) + 1), week.End(Paris) - week.Start(Paris));
    }
}
