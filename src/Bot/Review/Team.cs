using ModerationBot.Bot.Flags;
using ModerationBot.Bot.People;

namespace ModerationBot.Bot.Review;

/// <summary>Who can decide at a moment, read before the transaction that needs it.</summary>
/// <param name="Deciders">Ids of the accounts that may decide.</param>
/// <param name="Owners">Those of them that are owners.</param>
/// <param name="IsBarred">Whether the person who asks may not decide, or no longer.</param>
internal sealed record Team(IReadOnlyList<string> Deciders, IReadOnlyList<string> Owners, bool IsBarred)
{
    /// <summary>The team as it is now.</summary>
    public static async Task<Team> ReadAsync(Admins admins, string actorId, CancellationToken cancellationToken)
    {
        IReadOnlyList<AdminCard> deciders = await admins.DecidersAsync(cancellationToken).ConfigureAwait(false);
        return new Team(
            [.. deciders.Select(d => d.Id)],
            [.. deciders.Where(d => d.Role == Role.Owner).Select(d => d.Id)],
            await admins.IsBarredAsync(actorId, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Whether a flag can be passed on to a person, or to the owners.</summary>
    public bool CanReceive(string? to, string actorId) => to == FlagMarks.Owners
        ? Owners.Any(owner => owner != actorId)
        : to is not null && to != actorId && Deciders.Contains(to);

    /// <summary>Whether anybody can decide but these.</summary>
    public bool HasOthers(IReadOnlyCollection<string> but) => Deciders.Any(decider => !but.Contains(decider));
}
