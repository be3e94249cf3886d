using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.People;

/// <summary>
/// Says which authors of the watched groups an admin is. Linking and unlinking stand in the decision log: who unlinks herself
/// before she decides on her own words can be seen afterwards.
/// </summary>
internal sealed class Affiliations(IDbContextFactory<ModerationDb> factory, IDecisionLog log, TimeProvider time)
{
    /// <summary>Links an admin to an author of a group; false when that was so before.</summary>
    /// <param name="adminId">The account that is this author.</param>
    /// <param name="groupId">The group.</param>
    /// <param name="authorFingerprint">As <c>AuthorFingerprint</c> gives it for an id on the platform or the name in an export.</param>
    /// <param name="actorId">The account that says so.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public async Task<bool> LinkAsync(
        string adminId, string groupId, string authorFingerprint, string actorId, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        if (await Rows(db, adminId, groupId, authorFingerprint).AnyAsync(cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        AdminAuthor row = new() { AdminId = adminId, GroupId = groupId, AuthorPlatformId = authorFingerprint, LinkedAt = time.GetUtcNow() };
        db.Add(row);
        await LogAsync(db, LogKinds.AuthorLinked, row, actorId, cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Takes a link away; false when there is none.</summary>
    public async Task<bool> UnlinkAsync(
        string adminId, string groupId, string authorFingerprint, string actorId, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        AdminAuthor? row = await Rows(db, adminId, groupId, authorFingerprint).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (row is null)
        {
            return false;
        }

        db.Remove(row);
        await LogAsync(db, LogKinds.AuthorUnlinked, row, actorId, cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>The authors that an admin is, the first link first.</summary>
    public async Task<IReadOnlyList<AdminAuthor>> OfAsync(string adminId, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await db.Set<AdminAuthor>().AsNoTracking().Where(a => a.AdminId == adminId).OrderBy(a => a.Id)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    private static IQueryable<AdminAuthor> Rows(ModerationDb db, string adminId, string groupId, string author) =>
        db.Set<AdminAuthor>().Where(a => a.AdminId == adminId && a.GroupId == groupId && a.AuthorPlatformId == author);

    private Task LogAsync(ModerationDb db, string kind, AdminAuthor row, string actorId, CancellationToken cancellationToken) => log.AppendAsync(
        db,
        kind,
        new Dictionary<string, object?>
        {
            ["admin"] = row.AdminId,
            ["group"] = row.GroupId,
            ["author"] = row.AuthorPlatformId,
            ["actor"] = actorId,
        },
        cancellationToken);
}
