using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Web.LogBook;

/// <summary>Names of accounts and groups, by id. Accounts that were closed keep theirs.</summary>
/// <param name="People">By account.</param>
/// <param name="Groups">By group.</param>
internal sealed record LogNames(IReadOnlyDictionary<string, string> People, IReadOnlyDictionary<string, string> Groups)
{
    /// <summary>Reads them all: there are few.</summary>
    public static async Task<LogNames> ReadAsync(SignInDb accounts, ModerationDb db, CancellationToken cancellationToken)
    {
        Dictionary<string, string> people = await accounts.Users
            .Where(user => user.DisplayName != null || user.Email != null)
            .ToDictionaryAsync(user => user.Id, user => user.DisplayName ?? user.Email!, cancellationToken).ConfigureAwait(false);
        Dictionary<string, string> groups = await db.Set<Group>()
            .ToDictionaryAsync(group => group.Id, group => group.Name, cancellationToken).ConfigureAwait(false);
        return new(people, groups);
    }
}
