using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Web.Accounts;

/// <summary>Lets an admin say which member of a group she is, so that nobody decides on own words. Only a fingerprint is kept.</summary>
internal sealed class AuthorDesk(Affiliations affiliations, IGroupStatusReader groups, ITextProtector protector)
{
    /// <summary>Longest id or name, in UTF-16 units.</summary>
    public const int MaxAuthor = 200;

    /// <summary>An id as the platform has it.</summary>
    public const string ById = "id";

    /// <summary>A name as an export has it.</summary>
    public const string ByName = "name";

    /// <returns>Null when it worked, or a code of <see cref="AccountProblem"/>.</returns>
    public async Task<string?> LinkAsync(string adminId, string? groupId, string? kind, string? author, CancellationToken cancellationToken)
    {
        string typed = author?.Trim() ?? "";
        bool known = (await groups.ReadAsync(cancellationToken).ConfigureAwait(false)).Any(g => g.Id == groupId);
        if (!known || typed.Length is 0 or > MaxAuthor || typed.Any(char.IsControl) || kind is not (ById or ByName))
        {
            return AccountProblem.Author;
        }

        string print = kind == ById ? AuthorFingerprint.Of(protector, groupId!, typed) : AuthorFingerprint.OfName(protector, groupId!, typed);
        await affiliations.LinkAsync(adminId, groupId!, print, adminId, cancellationToken).ConfigureAwait(false);
        return null;
    }

    /// <summary>Takes one of one's own links away.</summary>
    public async Task<string?> UnlinkAsync(string adminId, long id, CancellationToken cancellationToken)
    {
        AdminAuthor? row = (await affiliations.OfAsync(adminId, cancellationToken).ConfigureAwait(false)).FirstOrDefault(a => a.Id == id);
        return row is not null
            && await affiliations.UnlinkAsync(adminId, row.GroupId, row.AuthorPlatformId, adminId, cancellationToken).ConfigureAwait(false)
            ? null : AccountProblem.Other;
    }
}
