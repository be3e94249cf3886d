using System.Globalization;

namespace ModerationBot.Sandbox.Graph;

/// <summary>Numbers and times among the parameters.</summary>
internal static class GraphParameters
{
    /// <summary>A refusal when the limit or one of the named times cannot be read.</summary>
    public static GraphAnswer? Check(Func<string, string?> parameter, params string[] times)
    {
        if (parameter("limit") is { } limit && Limit(limit) is null)
        {
            return GraphErrors.BadParameter("Param limit must be a number between 1 and 100");
        }

        return times.FirstOrDefault(name => parameter(name) is { } text && Time(text) is null) is { } bad
            ? GraphErrors.BadParameter($"Param {bad} must be a Unix timestamp or a date")
            : null;
    }

    public static int? Limit(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0 ? limit : null;

    public static DateTimeOffset? Time(string? text) =>
        text is not null && GraphTime.TryRead(text, out var time) ? time : null;
}
