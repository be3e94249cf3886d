using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review.Items;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>Makes the cards of one page: the only part of the queue that opens members' texts.</summary>
internal sealed class QueueCards(MemberTexts texts, Admins admins, TimeProvider time)
{
    private const int ExcerptLength = 320;
    private const int ContextLength = 140;

    /// <summary>The situations of some threads. A flag that changed since it was chosen is shown as it is now.</summary>
    public async Task<IReadOnlyList<Situation>> ReadAsync(
        ModerationDb db,
        IReadOnlyList<IReadOnlyList<QueueEntry>> threads,
        IReadOnlyList<Group> groups,
        string readerId,
        CancellationToken cancellationToken)
    {
        List<long> ids = [.. threads.SelectMany(t => t.Take(Situation.MostCards)).Select(f => f.Id)];
        List<Flag> flags = await db.Set<Flag>().AsNoTracking().AsSplitQuery()
            .Include(f => f.Item).Include(f => f.Verdict.Revision).Include(f => f.Verdict.Findings)
            .Where(f => ids.Contains(f.Id)).ToListAsync(cancellationToken).ConfigureAwait(false);
        Surroundings around = new(
            await ThreadTexts.ReadAsync(db, texts, [.. flags.Select(f => f.Item)], cancellationToken).ConfigureAwait(false),
            await AuthorHistory.RankAsync(db, flags, cancellationToken).ConfigureAwait(false),
            await ClaimsAsync(db, ids, cancellationToken).ConfigureAwait(false),
            readerId);
        await NamePeopleAsync(around, flags, cancellationToken).ConfigureAwait(false);
        Dictionary<long, Flag> byId = flags.ToDictionary(f => f.Id);
        return [.. threads.Select(thread => Situate(thread, byId, groups, around)).OfType<Situation>()];
    }

    private async Task<Dictionary<long, Claim>> ClaimsAsync(ModerationDb db, List<long> ids, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        return await db.Set<Claim>().AsNoTracking().Where(c => ids.Contains(c.FlagId) && c.ClaimedUntil > now)
            .ToDictionaryAsync(c => c.FlagId, cancellationToken).ConfigureAwait(false);
    }

    private async Task NamePeopleAsync(Surroundings around, List<Flag> flags, CancellationToken cancellationToken)
    {
        IEnumerable<string> people = flags.SelectMany(f => new[] { f.EscalatedTo, f.ProposedBy }).OfType<string>().Where(id => id != FlagMarks.Owners)
            .Concat(around.Claims.Values.Select(c => c.ClaimedBy)).Distinct();
        foreach (string id in people)
        {
            around.Names[id] = await admins.FindNameAsync(id, cancellationToken).ConfigureAwait(false);
        }
    }

    private Situation? Situate(
        IReadOnlyList<QueueEntry> thread, Dictionary<long, Flag> byId, IReadOnlyList<Group> groups, Surroundings around)
    {
        List<Flag> flags = [.. thread.Take(Situation.MostCards).Select(f => byId.GetValueOrDefault(f.Id)).OfType<Flag>()];
        if (flags.Count == 0)
        {
            return null;
        }

        Group? group = groups.FirstOrDefault(g => g.Id == flags[0].GroupId);
        List<QueueCard> cards = [.. flags.Select(f => Card(f, around))];
        ThreadPart? post = flags.Exists(f => f.Item.PlatformId == f.Item.ThreadPlatformId) ? null : around.Texts.PostPart(flags[0].Item);
        return new Situation
        {
            GroupId = flags[0].GroupId,
            GroupName = group?.Name ?? flags[0].GroupId,
            Zone = group?.Zone ?? TimeZoneInfo.Utc,
            Post = Shorten(post?.Text),
            PostAttachments = post?.Attachments ?? [],
            PostPermalink = post?.Permalink,
            Cards = cards,
            More = thread.Count - Math.Min(thread.Count, Situation.MostCards),
            Urgency = cards.Max(c => c.Urgency),
        };
    }

    private QueueCard Card(Flag flag, Surroundings around)
    {
        StoredText text = new(texts.Open(flag.Verdict.Revision), ReasonList.Of(flag));
        double waited = Math.Max(0, (time.GetUtcNow() - flag.RaisedAt).TotalMilliseconds);
        QueueState state = flag.State switch
        {
            FlagState.Open => QueueState.Open,
            FlagState.Waiting => QueueState.Waiting,
            _ => QueueState.Decided,
        };
        return new QueueCard
        {
            FlagId = flag.Id,
            Version = flag.Version,
            State = state,
            Severity = flag.Severity,
            Categories = CategoryTag.Of(flag),
            Kind = flag.Item.Kind,
            Discriminates = new HalfScore(flag.Verdict.DiscriminationScore, flag.Verdict.DiscriminationScoreAlone),
            Identifies = new HalfScore(flag.Verdict.IdentificationScore, flag.Verdict.IdentificationScoreAlone),
            Excerpt = TextMarker.Excerpt(text.Text.Text, [.. text.Reasons.Marks.Where(m => m.Counts)], ExcerptLength),
            Reasons = text.Reasons.Reasons,
            Language = LanguageOf(flag),
            Parent = flag.Item.ParentPlatformId == flag.Item.ThreadPlatformId ? null : Shorten(around.Texts.Parent(flag.Item)),
            Attachments = flag.Verdict.Revision.Attachments,
            Permalink = WebLink.Safe(flag.Item.Permalink),
            Pseudonym = texts.Pseudonym(flag.Item),
            AuthorFlags = AuthorHistory.Of(around.Ranks, flag),
            CreatedAt = flag.Item.CreatedAt,
            RaisedAt = flag.RaisedAt,
            AgeHours = waited / TimeSpan.MillisecondsPerHour,
            Urgency = state == QueueState.Decided ? 0 : QueueUrgency.Of(flag.Severity, (long)waited),
            PartlyJudged = flag.Verdict.NotJudged.Count > 0,
            EditedSince = flag.Item.LatestRevision > flag.Verdict.Revision.Number,
            IsVisible = flag.Item.State == ItemState.Visible,
            EscalatedTo = around.Person(flag.EscalatedTo),
            ProposedBy = around.Person(flag.ProposedBy),
            DueAt = flag.DueAt,
            Returned = flag.Returned,
            Claim = around.ClaimOf(flag.Id),
        };
    }

    /// <summary>The language as a page names it to a screen reader.</summary>
    internal static string? LanguageOf(Flag flag) => flag.Verdict.Language is "fr" or "en" ? flag.Verdict.Language : null;

    private static string? Shorten(MemberText? text) => text is not { IsReadable: true } || text.Text.Length == 0
        ? null
        : string.Concat(TextMarker.Excerpt(text.Text, [], ContextLength).Select(p => p.Text));

    private sealed record StoredText(MemberText Text, ReasonList Reasons);

    private sealed record Surroundings(
        ThreadTexts Texts, IReadOnlyDictionary<long, int> Ranks, Dictionary<long, Claim> Claims, string ReaderId)
    {
        public Dictionary<string, string?> Names { get; } = new(StringComparer.Ordinal);

        public QueuePerson? Person(string? id) => id is null ? null
            : new QueuePerson(Names.GetValueOrDefault(id), id == ReaderId) { IsOwners = id == FlagMarks.Owners };

        public QueueClaim? ClaimOf(long flagId) => Claims.TryGetValue(flagId, out Claim? claim)
            ? new QueueClaim(Names.GetValueOrDefault(claim.ClaimedBy), claim.ClaimedUntil, claim.ClaimedBy == ReaderId)
            : null;
    }
}
