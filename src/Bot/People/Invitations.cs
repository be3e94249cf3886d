using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace ModerationBot.Bot.People;

/// <summary>
/// One-time links for colleagues. The table holds only a hash: nobody reads a link from the disk. So that an owner can
/// copy a link again, it stays in this program's memory until it is used, replaced or over; after a restart the link
/// still works and is no longer shown.
/// </summary>
internal sealed class Invitations(TimeProvider time)
{
    private const int TokenBytes = 32;
    private readonly ConcurrentDictionary<string, string> _tokens = new(StringComparer.Ordinal);

    /// <summary>Hours that an owner may choose from.</summary>
    public static IReadOnlyList<int> Hours { get; } = [24, 72, 168];

    /// <summary>Gives an account a new link in place of the one before; the caller saves the account.</summary>
    public void Issue(AdminUser user, int hours)
    {
        string token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(TokenBytes));
        user.InvitationHash = HashOf(token);
        user.InvitedUntil = time.GetUtcNow().AddHours(hours);
        _tokens[user.Id] = token;
    }

    /// <summary>Takes the link of an account away; the caller saves the account.</summary>
    public static void Withdraw(AdminUser user)
    {
        user.InvitationHash = null;
        user.InvitedUntil = null;
    }

    /// <summary>The address of an account's link, under the program's own; null when it is not in memory or over.</summary>
    public string? PathOf(TeamMember member) =>
        member is { HasPassword: false, InvitedUntil: { } until } && until > time.GetUtcNow() && _tokens.TryGetValue(member.Id, out string? token)
            ? $"/join/{token}" : null;

    /// <summary>The account that a link opens; null when it is unknown, used or over.</summary>
    public async Task<AdminUser?> FindAsync(SignInDb db, string? token, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(token))
        {
            return null;
        }

        string hash = HashOf(token);
        DateTimeOffset now = time.GetUtcNow();
        return await db.Users.FirstOrDefaultAsync(
            u => u.InvitationHash == hash && u.InvitedUntil > now && u.ClosedAt == null && u.PasswordHash == null, cancellationToken)
            .ConfigureAwait(false);
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
