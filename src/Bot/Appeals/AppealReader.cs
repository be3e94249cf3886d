using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Statements;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Appeals;

/// <summary>Reads appeals for the pages of the team.</summary>
internal sealed class AppealReader(
    IDbContextFactory<ModerationDb> factory,
    StatementReader statements,
    AppealJudges judges,
    MemberTexts texts,
    Admins people,
    IActionTrail trail)
{
    private const int MostDecided = 50;

    /// <summary>How many wait for a person.</summary>
    public async Task<int> CountOpenAsync(CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await db.Set<Appeal>().CountAsync(a => a.State == AppealState.Open, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The open ones, the oldest first, then the last decided ones, the newest first.</summary>
    public async Task<IReadOnlyList<AppealRow>> ListAsync(CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        IQueryable<Appeal> all = db.Set<Appeal>().AsNoTracking().Include(a => a.Decision);
        List<Appeal> open = await all.Where(a => a.State == AppealState.Open).OrderBy(a => a.ReceivedAt).ThenBy(a => a.Id)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        List<Appeal> decided = await all.Where(a => a.State != AppealState.Open).OrderByDescending(a => a.DecidedAt).Take(MostDecided)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<string, Group> groups = await db.Set<Group>().AsNoTracking().ToDictionaryAsync(g => g.Id, cancellationToken)
            .ConfigureAwait(false);
        return [.. open.Concat(decided).Select(a => Row(a, groups.GetValueOrDefault(a.GroupId)))];
    }

    /// <summary>One appeal with its evidence; null when there is none.</summary>
    public async Task<AppealView?> FindAsync(long appealId, string readerId, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        Appeal? appeal = await db.Set<Appeal>().AsNoTracking().Include(a => a.Decision).ThenInclude(d => d.Flag).ThenInclude(f => f.Item)
            .FirstOrDefaultAsync(a => a.Id == appealId, cancellationToken).ConfigureAwait(false);
        if (appeal is null || await statements.FindAsync(appeal.DecisionId, cancellationToken).ConfigureAwait(false) is not { } statement)
        {
            return null;
        }

        long verdictId = appeal.Decision.VerdictId ?? appeal.Decision.Flag.VerdictId;
        StoredVerdict verdict = await db.Set<StoredVerdict>().AsNoTracking().Include(v => v.Findings).Include(v => v.Revision)
            .SingleAsync(v => v.Id == verdictId, cancellationToken).ConfigureAwait(false);
        MemberText text = texts.Open(verdict.Revision);
        ReasonList reasons = ReasonList.Of(AsDecided(appeal.Decision.Flag, verdict));
        return new AppealView
        {
            Row = appeal,
            Statement = statement,
            Text = text,
            Pieces = TextMarker.Cut(text.Text, reasons.Marks),
            Reasons = reasons.Reasons,
            Verdict = verdict,
            PolicyVersion = verdict.AppliedPolicy ?? appeal.Decision.Flag.PolicyVersion,
            EditedSince = appeal.Decision.Flag.Item.LatestRevision > verdict.Revision.Number,
            Words = texts.Open(appeal.WordsCipher),
            Ruling = texts.Open(appeal.ReasonCipher),
            DecidedBy = await people.FindNameAsync(appeal.Decision.DecidedBy, cancellationToken).ConfigureAwait(false),
            Note = texts.Open(appeal.Decision.NoteCipher),
            RuledBy = appeal.DecidedBy is { } ruler ? await people.FindNameAsync(ruler, cancellationToken).ConfigureAwait(false) : null,
            Standing = await judges.OfAsync(db, appeal, readerId, cancellationToken).ConfigureAwait(false),
            Restored = await RestoredAsync(db, appeal, cancellationToken).ConfigureAwait(false),
        };
    }

    private static AppealRow Row(Appeal appeal, Group? group) => new(
        appeal.Id, DecisionPayload.Code(appeal.Decision.Outcome), appeal.Decision.Reason, group?.Name ?? appeal.GroupId,
        group?.Zone ?? TimeZoneInfo.Utc, appeal.ReceivedAt, appeal.AnswerBy, appeal.State, appeal.DecidedAt);

    /// <summary>The flag as it was decided: an edit may have given it another verdict since.</summary>
    private static Flag AsDecided(Flag flag, StoredVerdict verdict)
    {
        bool same = flag.VerdictId == verdict.Id;
        return new Flag
        {
            ItemId = flag.ItemId,
            VerdictId = verdict.Id,
            Verdict = verdict,
            GroupId = flag.GroupId,
            ThreadPlatformId = flag.ThreadPlatformId,
            Severity = verdict.Severity,
            Discrimination = same ? flag.Discrimination : verdict.DiscriminationFlagged,
            Identification = same ? flag.Identification : verdict.IdentificationFlagged,
            Categories = same ? flag.Categories : [.. verdict.Findings.Select(f => f.Category).Distinct()],
            PolicyVersion = flag.PolicyVersion,
            RaisedAt = flag.RaisedAt,
        };
    }

    private async Task<CarriedAction?> RestoredAsync(ModerationDb db, Appeal appeal, CancellationToken cancellationToken)
    {
        if (appeal.Restoral != AppealRestoral.Decided)
        {
            return null;
        }

        long restoral = await db.Set<Decision>()
            .Where(d => d.FlagId == appeal.Decision.FlagId && d.Id > appeal.DecisionId && d.Outcome == DecisionOutcome.Restore)
            .OrderByDescending(d => d.Id).Select(d => d.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return await trail.FindAsync(restoral, cancellationToken).ConfigureAwait(false);
    }
}
