using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>Reads the open flags, grouped by thread: one situation is looked at as a whole.</summary>
internal sealed class QueueReader(IDbContextFactory<ModerationDb> factory, MemberTexts texts)
{
    /// <summary>Situations on one page.</summary>
    public const int PageSize = 20;

    private const int ExcerptLength = 320;
    private const int ContextLength = 140;

    /// <summary>Reads one page of the queue.</summary>
    public async Task<QueueSheet> ReadAsync(QueueFilter filter, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        List<OpenFlag> open = await OpenAsync(db, cancellationToken).ConfigureAwait(false);
        List<OpenFlag> shown = open.FindAll(filter.Keeps);
        List<IGrouping<(string, string), OpenFlag>> threads = [.. shown
            .GroupBy(f => (f.GroupId, f.ThreadPlatformId))
            .OrderByDescending(t => t.Max(f => f.Severity)).ThenBy(t => t.Min(f => f.RaisedAt)).ThenBy(t => t.Min(f => f.Id))];
        int pages = Math.Max(1, (threads.Count + PageSize - 1) / PageSize);
        int page = Math.Min(filter.Page, pages);
        List<Situation> situations = await SituationsAsync(
            db, [.. threads.Skip((page - 1) * PageSize).Take(PageSize)], cancellationToken).ConfigureAwait(false);
        return new QueueSheet(
            situations, open.Count, shown.Count, pages, page,
            await db.Set<Group>().CountAsync(cancellationToken).ConfigureAwait(false),
            BySeverity(open), ByCategory(open), ByHalf(open),
            open.Count == 0 ? null : open.Max(f => f.RaisedAt));
    }

    /// <summary>Open flags, and how many of them were raised after a moment.</summary>
    public async Task<QueueCount> CountAsync(DateTimeOffset after, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        IQueryable<Flag> open = db.Set<Flag>().Where(f => f.State == FlagState.Open);
        return new QueueCount(
            await open.CountAsync(cancellationToken).ConfigureAwait(false),
            await open.CountAsync(f => f.RaisedAt > after, cancellationToken).ConfigureAwait(false));
    }

    private static Task<List<OpenFlag>> OpenAsync(ModerationDb db, CancellationToken cancellationToken) =>
        db.Set<Flag>().AsNoTracking().Where(f => f.State == FlagState.Open)
            .Select(f => new OpenFlag(
                f.Id, f.GroupId, f.Item.ThreadPlatformId, f.Severity, f.RaisedAt, f.Discrimination, f.Identification, f.Categories))
            .ToListAsync(cancellationToken);

    private async Task<List<Situation>> SituationsAsync(
        ModerationDb db, List<IGrouping<(string, string), OpenFlag>> threads, CancellationToken cancellationToken)
    {
        List<long> ids = [.. threads.SelectMany(t => t).Select(f => f.Id)];
        List<Flag> flags = await db.Set<Flag>().AsNoTracking().AsSplitQuery()
            .Include(f => f.Item).Include(f => f.Verdict.Revision).Include(f => f.Verdict.Findings)
            .Where(f => ids.Contains(f.Id)).ToListAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<string, Group> groups = await db.Set<Group>().AsNoTracking()
            .ToDictionaryAsync(g => g.Id, cancellationToken).ConfigureAwait(false);
        ThreadTexts around = await ThreadTexts.ReadAsync(db, texts, [.. flags.Select(f => f.Item)], cancellationToken)
            .ConfigureAwait(false);
        IReadOnlyDictionary<long, int> ranks = await AuthorHistory.RankAsync(db, flags, cancellationToken).ConfigureAwait(false);
        Dictionary<long, Flag> byId = flags.ToDictionary(f => f.Id);
        // A flag decided between the two reads is simply no longer shown.
        return [.. threads.Select(t => t.Where(f => byId.ContainsKey(f.Id)).Select(f => byId[f.Id]).ToList())
            .Where(t => t.Count > 0).Select(t => Situate(t, groups, around, ranks))];
    }

    private Situation Situate(
        List<Flag> flags, Dictionary<string, Group> groups, ThreadTexts around, IReadOnlyDictionary<long, int> ranks)
    {
        Group? group = groups.GetValueOrDefault(flags[0].GroupId);
        bool postIsFlagged = flags.Exists(f => f.Item.PlatformId == f.Item.ThreadPlatformId);
        return new Situation(
            group?.Name ?? flags[0].GroupId,
            group?.Zone ?? TimeZoneInfo.Utc,
            postIsFlagged ? null : Shorten(around.Post(flags[0].Item)),
            [.. flags.OrderByDescending(f => f.Severity).ThenBy(f => f.RaisedAt).ThenBy(f => f.Id)
                .Select(f => Card(f, around, AuthorHistory.Of(ranks, f)))]);
    }

    private QueueCard Card(Flag flag, ThreadTexts around, int rank)
    {
        MemberText text = texts.Open(flag.Verdict.Revision);
        ReasonList reasons = ReasonList.Of(flag);
        return new QueueCard
        {
            FlagId = flag.Id,
            Version = flag.Version,
            Severity = flag.Severity,
            Categories = CategoryTag.Of(flag),
            Kind = flag.Item.Kind,
            Excerpt = TextMarker.Excerpt(text.Text, [.. reasons.Marks.Where(m => m.Counts)], ExcerptLength),
            Language = LanguageOf(flag),
            Parent = flag.Item.ParentPlatformId == flag.Item.ThreadPlatformId ? null : Shorten(around.Parent(flag.Item)),
            Attachments = flag.Verdict.Revision.Attachments,
            Pseudonym = texts.Pseudonym(flag.Item),
            AuthorFlags = rank,
            CreatedAt = flag.Item.CreatedAt,
            RaisedAt = flag.RaisedAt,
            PartlyJudged = flag.Verdict.NotJudged.Count > 0,
        };
    }

    /// <summary>The language as a page names it to a screen reader.</summary>
    internal static string? LanguageOf(Flag flag) => flag.Verdict.Language is "fr" or "en" ? flag.Verdict.Language : null;

    private static string? Shorten(MemberText? text) => text is not { IsReadable: true } || text.Text.Length == 0
        ? null
        : string.Concat(TextMarker.Excerpt(text.Text, [], ContextLength).Select(p => p.Text));

    private static IReadOnlyList<(Severity, int)> BySeverity(List<OpenFlag> open) =>
        [.. open.CountBy(f => f.Severity).OrderByDescending(c => c.Key).Select(c => (c.Key, c.Value))];

    private static IReadOnlyList<(string, int)> ByCategory(List<OpenFlag> open) =>
        [.. Grounds.All.Concat(IdentifierTypes.All).Select(code => (code, open.Count(f => f.Categories.Contains(code))))
            .Where(c => c.Item2 > 0)];

    private static IReadOnlyList<(Half, int)> ByHalf(List<OpenFlag> open) =>
    [
        (Half.Discrimination, open.Count(f => f.Discrimination)),
        (Half.Identification, open.Count(f => f.Identification)),
    ];
}
