using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection.Text;

namespace ModerationBot.Bot.Flags;

/// <summary>
/// Applies the policy to each verdict: raises a flag, or clears the item and erases its text. Only a person's
/// decision ever closes a flag; an edit that is flagged anew opens it again. A policy on trial rules beside the live one
/// while the text is there, and is only counted.
/// </summary>
internal sealed class FlagStage(
    IDbContextFactory<ModerationDb> factory,
    PolicyBook book,
    Erasure erasure,
    ITextProtector protector,
    IDecisionLog log,
    IEnumerable<IFlagRequests> requests,
    IEnumerable<IFlagFollower> followers,
    TimeProvider time) : IStage
{
    private const int BatchSize = 100;

    /// <summary>While no policy changes, nothing can be under an old one but what another process wrote.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    private PolicySnapshot? _settled;
    private DateTimeOffset _settledAt;

    public string Name => "flag";

    public TimeSpan Interval => TimeSpan.FromSeconds(1);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        PolicySnapshot policies = await book.RefreshAsync(db, cancellationToken).ConfigureAwait(false);
        bool isNew = await New(db).AnyAsync(cancellationToken).ConfigureAwait(false);
        if (!isNew && !await IsUnsettledAsync(db, policies, cancellationToken).ConfigureAwait(false))
        {
            return 0;
        }

        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        List<StoredVerdict> verdicts = await ReadAsync(isNew ? New(db) : UnderOldPolicy(db, policies), cancellationToken).ConfigureAwait(false);
        long[] items = [.. verdicts.Select(v => v.Revision.ItemId).Distinct()];
        Dictionary<long, Flag> flags = await db.Set<Flag>().Include(f => f.Verdict).Where(f => items.Contains(f.ItemId))
            .ToDictionaryAsync(f => f.ItemId, cancellationToken).ConfigureAwait(false);
        Dictionary<long, PolicyRuling> asked = await AskedAsync(db, items, cancellationToken).ConfigureAwait(false);
        foreach (StoredVerdict verdict in verdicts)
        {
            await ApplyAsync(db, verdict, policies, flags, asked, cancellationToken).ConfigureAwait(false);
        }

        await SaveAsync(db, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return verdicts.Count;
    }

    private async Task SaveAsync(ModerationDb db, CancellationToken cancellationToken)
    {
        List<Flag> raised = [.. db.ChangeTracker.Entries<Flag>()
            .Where(e => e.State == EntityState.Added || e.Property(f => f.VerdictId).IsModified).Select(e => e.Entity)];
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        foreach (IFlagFollower follower in raised.Count == 0 ? [] : followers)
        {
            await follower.RaisedAsync(db, raised, cancellationToken).ConfigureAwait(false);
        }
    }

    private static IQueryable<StoredVerdict> New(ModerationDb db) => db.Set<StoredVerdict>().Where(v => v.AppliedPolicy == null);

    /// <summary>Whether texts wait to be ruled again. Looks through all that are kept, so not at every turn.</summary>
    private async Task<bool> IsUnsettledAsync(ModerationDb db, PolicySnapshot policies, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (ReferenceEquals(_settled, policies) && now - _settledAt < LookAgain)
        {
            return false;
        }

        bool waits = await UnderOldPolicy(db, policies).AnyAsync(cancellationToken).ConfigureAwait(false);
        (_settled, _settledAt) = (waits ? null : policies, now);
        return waits;
    }

    /// <summary>
    /// The newest verdicts under a policy that has changed, as long as their text is there to review. A fingerprint names one
    /// group's policy, so that a change there leaves the others alone.
    /// </summary>
    private static IQueryable<StoredVerdict> UnderOldPolicy(ModerationDb db, PolicySnapshot policies) => db.Set<Revision>()
        .Where(r => r.TextCipher != null)
        .Join(db.Set<StoredVerdict>(), r => r.Id, v => v.RevisionId, (_, v) => v)
        .Where(v => v.AppliedPolicy != null && (!policies.Versions.Contains(v.AppliedPolicy)
            || (v.AppliedPolicy == policies.OthersVersion && policies.Groups.Contains(v.Revision.Item.GroupId))))
        .Where(v => !db.Set<StoredVerdict>().Any(later => later.RevisionId == v.RevisionId && later.Id > v.Id));

    private static Task<List<StoredVerdict>> ReadAsync(IQueryable<StoredVerdict> verdicts, CancellationToken cancellationToken) => verdicts
        .Include(v => v.Findings).Include(v => v.Revision).ThenInclude(r => r.Item)
        .OrderBy(v => v.Id).Take(BatchSize).ToListAsync(cancellationToken);

    private async Task<Dictionary<long, PolicyRuling>> AskedAsync(ModerationDb db, long[] items, CancellationToken cancellationToken)
    {
        Dictionary<long, PolicyRuling> asked = [];
        foreach (IFlagRequests request in requests)
        {
            foreach ((long item, PolicyRuling ruling) in await request.ReadAsync(db, items, cancellationToken).ConfigureAwait(false))
            {
                asked[item] = ruling;
            }
        }

        return asked;
    }

    private async Task ApplyAsync(
        ModerationDb db,
        StoredVerdict verdict,
        PolicySnapshot policies,
        Dictionary<long, Flag> flags,
        Dictionary<long, PolicyRuling> asked,
        CancellationToken cancellationToken)
    {
        string group = verdict.Revision.Item.GroupId;
        Policy policy = policies.Of(group);
        // Tried once, when the verdict is new: what is ruled again was counted then.
        ShadowPolicy? shadow = verdict.AppliedPolicy is null ? policies.ShadowOf(group) : null;
        PreparedText? text = policy.ReadsText || shadow?.Policy.ReadsText == true ? Read(verdict.Revision) : null;
        PolicyRuling ruling = policy.Rule(verdict, text);
        if (shadow is not null)
        {
            Try(db, verdict, shadow, ruling, text);
        }

        verdict.Findings.RemoveAll(f => f.Detector == Policy.WatchWord);
        verdict.Findings.AddRange(ruling.Added);
        verdict.AppliedPolicy = policy.Version;
        Flag? flag = flags.GetValueOrDefault(verdict.Revision.ItemId);
        if (!ruling.Flagged && flag is null && asked.TryGetValue(verdict.Revision.ItemId, out PolicyRuling? request))
        {
            // A person asked for it: a person decides.
            ruling = request;
        }

        if (ruling.Flagged && flag is null)
        {
            flag = FlagRaising.Raise(verdict, ruling, policy.Version, time.GetUtcNow());
            db.Add(flag);
            flags[verdict.Revision.ItemId] = flag;
            await FlagRaising.LogAsync(log, db, flag, cancellationToken).ConfigureAwait(false);
        }
        else if (ruling.Flagged && Renews(flag!, verdict))
        {
            FlagRaising.Renew(flag!, verdict, ruling, policy.Version, time.GetUtcNow());
            await FlagRaising.LogAsync(log, db, flag!, cancellationToken).ConfigureAwait(false);
        }
        else if (flag is null)
        {
            erasure.Clear(verdict.Revision);
        }
    }

    private PreparedText? Read(Revision revision) =>
        revision.TextCipher is { } cipher && protector.TryUnprotect(cipher, out string? text) ? PreparedText.From(text) : null;

    /// <summary>Notes what the policy on trial says, where either of the two flags.</summary>
    private void Try(ModerationDb db, StoredVerdict verdict, ShadowPolicy shadow, PolicyRuling live, PreparedText? text)
    {
        PolicyRuling tried = shadow.Policy.Rule(verdict, text);
        if (tried.Flagged || live.Flagged)
        {
            db.Add(new ShadowRuling
            {
                PolicyId = shadow.Id,
                VerdictId = verdict.Id,
                GroupId = verdict.Revision.Item.GroupId,
                Flagged = tried.Flagged,
                LiveFlagged = live.Flagged,
                Categories = (tried.Flagged ? tried : live).Categories,
                RuledAt = time.GetUtcNow(),
            });
        }
    }

    /// <summary>
    /// A person's decision stands for the content that was decided; only other content asks again. An open flag
    /// takes the newest verdict. While a decision is being carried out there is nothing left to ask; where the author was to edit,
    /// <see cref="WaitStage"/> finds what came meanwhile, flagged or not.
    /// </summary>
    private static bool Renews(Flag flag, StoredVerdict verdict) => flag.State switch
    {
        FlagState.Open => verdict.Id > flag.VerdictId,
        FlagState.Acting => false,
        _ => verdict.RevisionId > flag.Verdict.RevisionId && verdict.Revision.Item.State != ItemState.Removed,
    };
}
