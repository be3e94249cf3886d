using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Review.Items.Deciding;

/// <summary>Reads how one reader stands towards an open flag; who may decide takes it in hand by opening it.</summary>
internal sealed class StandReader(
    IDbContextFactory<ModerationDb> factory, Admins people, ClaimDesk claims, IEnumerable<IMemberVoice> voices)
{
    /// <summary>Reads it; null when the flag waits for nobody's decision.</summary>
    /// <param name="flagId">The flag.</param>
    /// <param name="readerId">Who opens the page.</param>
    /// <param name="takes">Whether opening it takes it in hand; otherwise nothing is written.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<DecisionStand?> ReadAsync(long flagId, string readerId, bool takes, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        Flag? flag = await db.Set<Flag>().AsNoTracking().Include(f => f.Item)
            .FirstOrDefaultAsync(f => f.Id == flagId && f.State == FlagState.Open, cancellationToken).ConfigureAwait(false);
        if (flag is null)
        {
            return null;
        }

        bool own = await Conflicts.IsOwnAffairAsync(db, flag, readerId, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<AdminCard> deciders = await people.DecidersAsync(cancellationToken).ConfigureAwait(false);
        AdminCard[] others = [.. deciders.Where(person => person.Id != readerId)];
        return new DecisionStand
        {
            IsOwnAffair = own,
            Claim = await ClaimAsync(flagId, readerId, takes && !own, cancellationToken).ConfigureAwait(false),
            NeedsTwo = deciders.Count > 1 && await NeedsTwoAsync(db, flag, cancellationToken).ConfigureAwait(false),
            ProposedBy = await PersonAsync(flag.ProposedBy, deciders, cancellationToken).ConfigureAwait(false),
            EscalatedTo = flag.EscalatedTo == FlagMarks.Owners
                ? null
                : await PersonAsync(flag.EscalatedTo, deciders, cancellationToken).ConfigureAwait(false),
            IsForOwners = flag.EscalatedTo == FlagMarks.Owners,
            Returned = flag.Returned,
            Colleagues = [.. others.Select(person => new Colleague(person.Id, person.Label))],
            HasOtherOwner = others.Any(person => person.Role == Role.Owner),
            ReaderId = readerId,
        };
    }

    private async Task<ClaimSign?> ClaimAsync(long flagId, string readerId, bool takes, CancellationToken cancellationToken) => takes
        ? await claims.ClaimAsync(flagId, readerId, cancellationToken).ConfigureAwait(false)
        : (await claims.ReadAsync([flagId], readerId, cancellationToken).ConfigureAwait(false)).GetValueOrDefault(flagId);

    /// <summary>As the desk sees it: the most severe, and what was reported as a colleague's affair.</summary>
    private async Task<bool> NeedsTwoAsync(ModerationDb db, Flag flag, CancellationToken cancellationToken)
    {
        bool two = flag.Severity == Severity.Critical;
        foreach (IMemberVoice voice in voices)
        {
            two = two || await voice.ConcernsAdminAsync(db, flag.ItemId, cancellationToken).ConfigureAwait(false);
        }

        return two;
    }

    private async Task<Colleague?> PersonAsync(string? id, IReadOnlyList<AdminCard> deciders, CancellationToken cancellationToken) => id is null
        ? null
        : new Colleague(id, deciders.FirstOrDefault(person => person.Id == id)?.Label
            ?? await people.FindNameAsync(id, cancellationToken).ConfigureAwait(false));
}
