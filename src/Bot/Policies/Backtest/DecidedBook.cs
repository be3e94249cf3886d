using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Policies.Backtest;

/// <summary>What people decided in the last 90 days: every case, one by one. Read again only when somebody decided since.</summary>
internal sealed class DecidedBook(IDbContextFactory<ModerationDb> factory, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Dictionary<string, Known> _known = new(StringComparer.Ordinal);

    /// <summary>The cases of a group whose decision stands.</summary>
    public async Task<IReadOnlyList<DecidedCase>> ReadAsync(string groupId, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        long newest = await db.Set<Decision>().MaxAsync(d => (long?)d.Id, cancellationToken).ConfigureAwait(false) ?? 0;
        DateTimeOffset since = ScoreTally.Since(time.GetUtcNow());
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_known.GetValueOrDefault(groupId) is not { } known || known.Newest != newest || known.Since != since)
            {
                known = new(newest, since, await CasesAsync(db, groupId, since, cancellationToken).ConfigureAwait(false));
                _known[groupId] = known;
            }

            return known.Cases;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>What a standing decision says of the flag: true wrong, false right, null neither.</summary>
    public static bool? IsWrong(DecisionOutcome outcome, string reason) => outcome switch
    {
        DecisionOutcome.Remove or DecisionOutcome.Hide or DecisionOutcome.AskEdit => false,
        DecisionOutcome.Approve when reason == DecisionReasons.WrongFlag => true,
        _ => null,
    };

    /// <summary>The last decision of each flag that nobody took back.</summary>
    public static IQueryable<Decision> Standing(ModerationDb db)
    {
        IQueryable<Decision> all = db.Set<Decision>();
        IQueryable<Decision> stand = all.Where(d => d.Outcome != DecisionOutcome.Undo && !all.Any(u => u.UndoesDecisionId == d.Id));
        return stand.Where(d => !stand.Any(later => later.FlagId == d.FlagId && later.Id > d.Id));
    }

    private static async Task<IReadOnlyList<DecidedCase>> CasesAsync(
        ModerationDb db, string groupId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        List<Row> decisions = await db.Set<Decision>().AsNoTracking().Where(d => d.Flag.GroupId == groupId && d.DecidedAt >= since)
            .OrderBy(d => d.Id)
            .Select(d => new Row(d.Id, d.FlagId, d.Outcome, d.Reason, d.UndoesDecisionId, d.VerdictId ?? d.Flag.VerdictId))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        HashSet<long> undone = [.. decisions.Select(d => d.Undoes).OfType<long>()];
        Row[] standing = [.. decisions.Where(d => d.Outcome != DecisionOutcome.Undo && !undone.Contains(d.Id))
            .GroupBy(d => d.FlagId).Select(same => same.Last()).Where(d => IsWrong(d.Outcome, d.Reason) is not null)];
        Dictionary<long, Scores> scores = await ScoresAsync(db, groupId, since, cancellationToken).ConfigureAwait(false);
        ILookup<long, Reason> reasons = await ReasonsAsync(db, groupId, since, cancellationToken).ConfigureAwait(false);
        return [.. standing.Where(d => scores.ContainsKey(d.VerdictId)).Select(d => Case(d, scores[d.VerdictId], reasons[d.VerdictId]))];
    }

    private static DecidedCase Case(Row decision, Scores scores, IEnumerable<Reason> reasons)
    {
        Reason[] all = [.. reasons];
        return new(
            decision.FlagId,
            IsWrong(decision.Outcome, decision.Reason) == true,
            all.Any(r => r.Category == Policy.WatchWord),
            scores.Discrimination,
            scores.DiscriminationFlagged,
            scores.Identification,
            [.. all.Where(r => r.Category != Policy.WatchWord).Select(r => (r.Half, r.Category, r.Score))]);
    }

    private static IQueryable<long> Verdicts(ModerationDb db, string groupId, DateTimeOffset since) => db.Set<Decision>()
        .Where(d => d.Flag.GroupId == groupId && d.DecidedAt >= since).Select(d => d.VerdictId ?? d.Flag.VerdictId).Distinct();

    private static Task<Dictionary<long, Scores>> ScoresAsync(
        ModerationDb db, string groupId, DateTimeOffset since, CancellationToken cancellationToken) => Verdicts(db, groupId, since)
        .Join(db.Set<StoredVerdict>(), id => id, v => v.Id, (_, v) => v)
        .Select(v => new { v.Id, Scores = new Scores(v.DiscriminationScore, v.DiscriminationFlagged, v.IdentificationScore) })
        .ToDictionaryAsync(row => row.Id, row => row.Scores, cancellationToken);

    private static async Task<ILookup<long, Reason>> ReasonsAsync(
        ModerationDb db, string groupId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var rows = await Verdicts(db, groupId, since)
            .Join(db.Set<StoredFinding>().Where(f => f.Severity != Severity.None), id => id, f => f.VerdictId, (_, f) => f)
            .Select(f => new { f.VerdictId, f.Half, f.Category, f.Score })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return rows.ToLookup(row => row.VerdictId, row => new Reason(row.Half, string.Intern(row.Category), row.Score));
    }

    private sealed record Known(long Newest, DateTimeOffset Since, IReadOnlyList<DecidedCase> Cases);

    private sealed record Row(long Id, long FlagId, DecisionOutcome Outcome, string Reason, long? Undoes, long VerdictId);

    private readonly record struct Scores(double Discrimination, bool DiscriminationFlagged, double Identification);

    private readonly record struct Reason(Half Half, string Category, double Score);
}
