using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace ModerationBot.Bot.Web;

/// <summary>
/// One-time sign-in links of the console. They live in memory only: a restart forgets them, and nobody can read them from the disk.
/// An account has one at most; a new one replaces the one before.
/// </summary>
internal sealed class SignInLinks(TimeProvider time, IOptions<WebOptions> options)
{
    private const int TokenBytes = 32;

    /// <summary>By a hash of the token, so that finding one takes equally long however close a guess is.</summary>
    private readonly ConcurrentDictionary<string, SignInLink> _links = new(StringComparer.Ordinal);

    /// <summary>Makes the link of an account.</summary>
    /// <param name="userId">The account.</param>
    public SignInLink Issue(string userId)
    {
        Revoke(userId);
        string token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(TokenBytes));
        SignInLink link = new(token, userId, time.GetUtcNow().AddHours(options.Value.SignInLinkHours));
        _links[KeyOf(token)] = link;
        return link;
    }

    /// <summary>Uses a token up.</summary>
    /// <returns>The link; null when it is unknown, used or expired.</returns>
    public SignInLink? Consume(string? token) =>
        token is not null && _links.TryRemove(KeyOf(token), out SignInLink? link) && !IsOver(link) ? link : null;

    /// <summary>Forgets the link of an account, and links whose time is over.</summary>
    private void Revoke(string userId)
    {
        foreach (KeyValuePair<string, SignInLink> old in _links.Where(l => l.Value.UserId == userId || IsOver(l.Value)))
        {
            _links.TryRemove(old);
        }
    }

    private bool IsOver(SignInLink link) => time.GetUtcNow() > link.ExpiresAt;

    private static string KeyOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
