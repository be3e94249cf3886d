using System.Globalization;

namespace ModerationBot.Bot.Statements;

/// <summary>An ISO week as the list is filtered by: <c>2026-W47</c>, as a browser's week field gives it.</summary>
/// <param name="Year">ISO year.</param>
/// <param name="Number">1 to 53.</param>
internal readonly record struct StatementWeek(int Year, int Number)
{
    /// <summary>Null for anything that is no week.</summary>
    public static StatementWeek? Parse(string? text) =>
        text is { Length: 8 } && text[4..6] == "-W"
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
        && int.TryParse(text.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && year is >= 2000 and <= 9000 && number >= 1 && number <= ISOWeek.GetWeeksInYear(year)
            ? new StatementWeek(year, number)
            : null;

    /// <summary>Its first moment in a zone.</summary>
    public DateTimeOffset From(TimeZoneInfo zone) => Midnight(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday), zone);

    /// <summary>The first moment after it.</summary>
    public DateTimeOffset To(TimeZoneInfo zone) => Midnight(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday).AddDays(7), zone);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");

    /// <summary>Midnight of a day whose clocks change may not exist; its noon always does.</summary>
    private static DateTimeOffset Midnight(DateTime day, TimeZoneInfo zone) => new(day, zone.GetUtcOffset(day.AddHours(12)));
}
