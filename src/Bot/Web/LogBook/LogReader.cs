using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Web.LogBook;

/// <summary>Reads the decision log for its page, fifty entries at a time, each page found by the number of an entry.</summary>
internal sealed class LogReader(
    IDbContextFactory<ModerationDb> rows, IDbContextFactory<SignInDb> accounts, IOptions<GroupsOptions> groups, LogSentences sentences)
{
    /// <summary>Entries on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Zone of the days: the first group's, else the machine's.</summary>
    public TimeZoneInfo Zone => groups.Value.Groups.Count > 0
        ? TimeZoneInfo.FindSystemTimeZoneById(groups.Value.Groups[0].TimeZone)
        : TimeZoneInfo.Local;

    /// <summary>One page.</summary>
    /// <param name="filter">What is wanted.</param>
    /// <param name="before">Entries before this one; null begins with the newest.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<LogSheet> ReadAsync(LogFilter filter, long? before, CancellationToken cancellationToken)
    {
        using ModerationDb db = await rows.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        LogNames names = await NamesAsync(db, cancellationToken).ConfigureAwait(false);
        List<LogEntry> found = await EntriesAsync(db, filter, before, cancellationToken).ConfigureAwait(false);
        LogEntry[] shown = [.. found.Take(PageSize)];
        Dictionary<long, long> flags = await FlagsAsync(db, shown, cancellationToken).ConfigureAwait(false);
        long entries = await db.Set<LogEntry>().MaxAsync(entry => (long?)entry.Sequence, cancellationToken).ConfigureAwait(false) ?? 0;
        return new LogSheet(
            [.. shown.Select(entry => Line(entry, names, flags))], found.Count > PageSize ? shown[^1].Sequence : null, entries, names, Zone);
    }

    /// <summary>Names for the sentences.</summary>
    public async Task<LogNames> NamesAsync(ModerationDb db, CancellationToken cancellationToken)
    {
        using SignInDb people = await accounts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await LogNames.ReadAsync(people, db, cancellationToken).ConfigureAwait(false);
    }

    private async Task<List<LogEntry>> EntriesAsync(ModerationDb db, LogFilter filter, long? before, CancellationToken cancellationToken)
    {
        IQueryable<LogEntry> entries = db.Set<LogEntry>().AsNoTracking();
        if (filter.Day is { } day)
        {
            if (await RangeAsync(db, day, cancellationToken).ConfigureAwait(false) is not var (first, last))
            {
                return [];
            }

            entries = entries.Where(entry => entry.Sequence >= first && entry.Sequence <= last);
        }

        entries = filter.Kind is { } kind ? entries.Where(entry => entry.Kind == kind) : entries;
        entries = filter.ActorId is { } actor
            ? entries.Where(entry => actor == LogFilter.Program ? entry.ActorId == null : entry.ActorId == actor)
            : entries;
        entries = before is { } edge ? entries.Where(entry => entry.Sequence < edge) : entries;
        return await entries.OrderByDescending(entry => entry.Sequence).Take(PageSize + 1).ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The first and the last entry of a day; null when it has none.</summary>
    private async Task<(long First, long Last)?> RangeAsync(ModerationDb db, DateOnly day, CancellationToken cancellationToken)
    {
        DateTimeOffset from = Start(day);
        DateTimeOffset to = Start(day.AddDays(1));
        IQueryable<LogEntry> inDay = db.Set<LogEntry>().AsNoTracking().Where(entry => entry.At >= from && entry.At < to);
        long? first = await inDay.OrderBy(entry => entry.At).Select(entry => (long?)entry.Sequence).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        long? last = await inDay.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Sequence)
            .Select(entry => (long?)entry.Sequence).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return first is { } one && last is { } other ? (one, other) : null;
    }

    private DateTimeOffset Start(DateOnly day)
    {
        DateTime local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>Flags by item, for the entries that name the item alone.</summary>
    private static async Task<Dictionary<long, long>> FlagsAsync(ModerationDb db, LogEntry[] entries, CancellationToken cancellationToken)
    {
        long[] items = [.. entries.Where(entry => entry.Kind == LogKinds.FlagRaised).Select(entry => NumberOf(entry, "item")).OfType<long>()];
        return items.Length == 0 ? [] : await db.Set<Flag>().AsNoTracking().Where(flag => items.Contains(flag.ItemId))
            .ToDictionaryAsync(flag => flag.ItemId, flag => flag.Id, cancellationToken).ConfigureAwait(false);
    }

    private LogLine Line(LogEntry entry, LogNames names, Dictionary<long, long> flags)
    {
        (string? href, string? key) = Link(entry, flags);
        return new LogLine(entry.Sequence, entry.At, sentences.Of(entry, names), href, key);
    }

    private static (string? Href, string? Key) Link(LogEntry entry, Dictionary<long, long> flags)
    {
        long? flag = NumberOf(entry, "flag") ?? (NumberOf(entry, "item") is { } item && flags.TryGetValue(item, out long of) ? of : null);
        return flag is { } id ? (Address("items", id), "Link_item") : entry.Kind switch
        {
            LogKinds.ReportMade when TextOf(entry, "group") is { } group && TextOf(entry, "week") is { } week =>
                ($"/reports/{Uri.EscapeDataString(group)}/{Uri.EscapeDataString(week)}", "Link_report"),
            LogKinds.StatementMade or LogKinds.StatementSent when NumberOf(entry, "decision") is { } decision => (Address("statements", decision), "Link_statement"),
            LogKinds.AppealReceived or LogKinds.AppealDecided when NumberOf(entry, "appeal") is { } appeal => (Address("appeals", appeal), "Link_appeal"),
            _ => (null, null),
        };
    }

    private static string Address(string folder, long id) => string.Create(CultureInfo.InvariantCulture, $"/{folder}/{id}");

    private static long? NumberOf(LogEntry entry, string part) =>
        Part(entry, part) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out long number) ? number : null;

    private static string? TextOf(LogEntry entry, string part) =>
        Part(entry, part) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static JsonElement? Part(LogEntry entry, string part) =>
        entry.Payload is { } payload && LogSentences.Read(payload).TryGetValue(part, out JsonElement value) ? value : null;
}
