using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Policies;

/// <summary>
/// Where owners change what is flagged. A change and its log entry are written together, and only by who saw the newest
/// version: of two owners who save at once, one saves and the other is told.
/// </summary>
internal sealed partial class PolicyDesk(
    IDbContextFactory<ModerationDb> factory, PolicyBook book, IDecisionLog log, ITextProtector protector, TimeProvider time, ILogger<PolicyDesk> logger)
{
    /// <summary>Stores settings, to rule or to be tried.</summary>
    public async Task<PolicyResult> SaveAsync(NewPolicy request, CancellationToken cancellationToken)
    {
        IReadOnlyList<PolicyProblem> problems = PolicyCheck.Problems(request.Settings, request.Why);
        if (problems.Count > 0)
        {
            return new(PolicyStatus.Invalid, request.Seen, problems);
        }

        PolicySnapshot policies = await book.RefreshAsync(cancellationToken).ConfigureAwait(false);
        if (PolicyJson.Write(request.Settings) == PolicyJson.Write(policies.Of(request.GroupId).Settings))
        {
            return new(PolicyStatus.Same, request.Seen);
        }

        PolicySettings settings = request.Settings with
        {
            Rules = await RuleIds.FillAsync(factory, request.GroupId, request.Settings.Rules, cancellationToken).ConfigureAwait(false),
        };
        return await AppendAsync(
            request.GroupId,
            request.Seen,
            version => Row(request.GroupId, version, request.Mode, PolicyJson.Write(settings), null, request.Why, request.ActorId),
            request.Mode == PolicyMode.Live ? LogKinds.PolicyChanged : LogKinds.PolicyOnTrial,
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lets the policy on trial rule.</summary>
    public Task<PolicyResult> AdoptAsync(string groupId, int seen, string why, string actorId, CancellationToken cancellationToken) =>
        EndAsync(groupId, seen, why, actorId, PolicyMode.Live, LogKinds.PolicyChanged, cancellationToken);

    /// <summary>Ends the trial; the live policy stays as it is.</summary>
    public Task<PolicyResult> DropAsync(string groupId, int seen, string why, string actorId, CancellationToken cancellationToken) =>
        EndAsync(groupId, seen, why, actorId, PolicyMode.Shadow, LogKinds.PolicyTrialEnded, cancellationToken);

    private async Task<PolicyResult> EndAsync(
        string groupId, int seen, string why, string actorId, PolicyMode mode, string kind, CancellationToken cancellationToken)
    {
        PolicyProblem[] problems = [.. PolicyCheck.OfWhy(why)];
        if (problems.Length > 0)
        {
            return new(PolicyStatus.Invalid, seen, problems);
        }

        PolicySnapshot policies = await book.RefreshAsync(cancellationToken).ConfigureAwait(false);
        return policies.ShadowOf(groupId) is not { } shadow
            ? new(PolicyStatus.NoTrial, seen)
            : await AppendAsync(
                groupId,
                seen,
                version => Row(
                    groupId, version, mode, mode == PolicyMode.Live ? PolicyJson.Write(shadow.Policy.Settings) : null, shadow.Id, why, actorId),
                kind,
                cancellationToken).ConfigureAwait(false);
    }

    private async Task<PolicyResult> AppendAsync(
        string groupId, int seen, Func<int, StoredPolicy> row, string kind, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        if (!await db.Set<Group>().AnyAsync(group => group.Id == groupId, cancellationToken).ConfigureAwait(false))
        {
            return new(PolicyStatus.NoGroup, seen);
        }

        int newest = await NewestAsync(db, groupId, cancellationToken).ConfigureAwait(false);
        if (newest != seen)
        {
            return new(PolicyStatus.Changed, newest);
        }

        StoredPolicy policy = row(newest + 1);
        db.Add(policy);
        try
        {
            // Saved first, so that the log entry can name the row's id.
            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            await log.AppendAsync(db, kind, Payload(policy), cancellationToken).ConfigureAwait(false);
            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DbUpdateException exception) when (UniqueConflict.Is(exception))
        {
            // Another owner was faster, between our look and our write.
            await transaction.RollbackAsync(cancellationToken).ConfigureAwait(false);
            db.ChangeTracker.Clear();
            return new(PolicyStatus.Changed, await NewestAsync(db, groupId, cancellationToken).ConfigureAwait(false));
        }

        await book.RefreshAsync(db, cancellationToken).ConfigureAwait(false);
        Log.Saved(logger, groupId, policy.Version, policy.Mode);
        return new(PolicyStatus.Saved, policy.Version);
    }

    private StoredPolicy Row(string groupId, int version, PolicyMode mode, string? settings, long? from, string why, string actorId) => new()
    {
        GroupId = groupId,
        Version = version,
        Mode = mode,
        Settings = settings,
        FromId = from,
        SavedBy = actorId,
        SavedAt = time.GetUtcNow(),
        WhyCipher = protector.Protect(why.Trim()),
    };

    private static async Task<int> NewestAsync(ModerationDb db, string groupId, CancellationToken cancellationToken) =>
        await db.Set<StoredPolicy>().Where(row => row.GroupId == groupId).MaxAsync(row => (int?)row.Version, cancellationToken)
            .ConfigureAwait(false) ?? 0;

    /// <summary>The digest proves afterwards what was saved; the words themselves stay in the row.</summary>
    private static Dictionary<string, object?> Payload(StoredPolicy policy) => new()
    {
        ["policy"] = policy.Id,
        ["group"] = policy.GroupId,
        ["version"] = policy.Version,
        ["mode"] = policy.Mode == PolicyMode.Live ? "live" : "shadow",
        ["from"] = policy.FromId,
        ["actor"] = policy.SavedBy,
        ["settings"] = policy.Settings is { } settings ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(settings))) : null,
    };

    private static partial class Log
    {
        [LoggerMessage(2500, LogLevel.Information, "Policy of group {GroupId}: row {RowVersion} saved, {Mode}")]
        public static partial void Saved(ILogger logger, string groupId, int rowVersion, PolicyMode mode);
    }
}
