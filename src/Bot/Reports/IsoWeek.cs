using System.Globalization;

namespace ModerationBot.Bot.Reports;

/// <summary>A week by ISO 8601: Monday to Sunday, numbered by its Thursday's year.</summary>
internal readonly record struct IsoWeek(int Year, int Number)
{
    private const int DaysPerWeek = 7;

    /// <summary>The week that holds a local date.</summary>
    public static IsoWeek Of(DateOnly date)
    {
        DateTime day = date.ToDateTime(TimeOnly.MinValue);
        return new IsoWeek(ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day));
    }

    /// <summary>The week that an instant falls in, in a time zone.</summary>
    public static IsoWeek Of(DateTimeOffset instant, TimeZoneInfo zone) =>
        Of(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime));

    /// <summary>Reads <c>2026-W47</c>.</summary>
    public static bool TryParse(string? text, out IsoWeek week)
    {
        week = default;
        if (text is not { Length: 8 } || text[4] != '-' || text[5] != 'W'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            || !int.TryParse(text.AsSpan(6, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            || year is < 2000 or > 9998 || number < 1 || number > ISOWeek.GetWeeksInYear(year))
        {
            return false;
        }

        week = new IsoWeek(year, number);
        return true;
    }

    /// <summary>Monday.</summary>
    public DateOnly FirstDay => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday));

    /// <summary>The week before.</summary>
    public IsoWeek Previous => Of(FirstDay.AddDays(-DaysPerWeek));

    /// <summary>The week after.</summary>
    public IsoWeek Next => Of(FirstDay.AddDays(DaysPerWeek));

    /// <summary>First instant of Monday in a time zone; a week with a clock change is an hour longer or shorter.</summary>
    public DateTimeOffset Start(TimeZoneInfo zone)
    {
        DateTime local = FirstDay.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>First instant after Sunday in a time zone.</summary>
    public DateTimeOffset End(TimeZoneInfo zone) => Next.Start(zone);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");
}
