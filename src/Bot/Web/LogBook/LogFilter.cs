using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using ModerationBot.Bot.Audit;

namespace ModerationBot.Bot.Web.LogBook;

/// <summary>Which entries of the decision log are shown.</summary>
/// <param name="Kind">A code of <see cref="LogKinds"/>; null for all.</param>
/// <param name="ActorId">Who did it: an account's id, or <see cref="Program"/>; null for everybody.</param>
/// <param name="Day">The day, in the reader's zone; null for every day.</param>
internal sealed record LogFilter(string? Kind, string? ActorId, DateOnly? Day)
{
    /// <summary>Stands for what the program did by itself.</summary>
    public const string Program = "program";

    private const string DayFormat = "yyyy-MM-dd";

    public bool IsEmpty => Kind is null && ActorId is null && Day is null;

    /// <summary>The day as a field of type date wants it; empty when there is none.</summary>
    public string DayField => Day?.ToString(DayFormat, CultureInfo.InvariantCulture) ?? "";

    /// <summary>From what an address says; what is not understood filters nothing.</summary>
    public static LogFilter Of(string? kind, string? person, string? day) => new(
        string.IsNullOrWhiteSpace(kind) ? null : kind,
        string.IsNullOrWhiteSpace(person) ? null : person,
        DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly found) ? found : null);

    /// <summary>Address of the page with this filter.</summary>
    /// <param name="before">Entries before this one; null for the newest.</param>
    public string Address(long? before = null) => QueryHelpers.AddQueryString(LogEndpoints.Page, new Dictionary<string, string?>
    {
        ["kind"] = Kind,
        ["person"] = ActorId,
        ["day"] = Day is null ? null : DayField,
        ["before"] = before?.ToString(CultureInfo.InvariantCulture),
    }.Where(pair => pair.Value is not null));
}
