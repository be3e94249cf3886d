using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace ModerationBot.Bot.Feeds.Inbox;

/// <summary>Who may post into which group: one token for each, compared in a time that tells nothing of it.</summary>
internal sealed class InboxTokens(IOptions<GroupsOptions> options)
{
    private const int Shortest = 32;
    private const string Scheme = "Bearer ";

    private readonly Dictionary<string, byte[]> _hashes = options.Value.Groups
        .Where(group => !string.IsNullOrEmpty(group.InboxToken))
        .ToDictionary(group => group.Id, group => HashOf(group.InboxToken!), StringComparer.Ordinal);

    /// <summary>What is wrong with a token of the settings. Never quotes it.</summary>
    public static IEnumerable<string> Faults(string? token) => string.IsNullOrEmpty(token) || (token.Length >= Shortest && token.All(IsVisible))
        ? []
        : [FormattableString.Invariant(
            $"{nameof(GroupOptions.InboxToken)} must be at least {Shortest} visible ASCII characters, value: {token.Length} characters.")];

    /// <summary>Whether the group has an inbox.</summary>
    public bool HasInbox(string groupId) => _hashes.ContainsKey(groupId);

    /// <summary>Whether an Authorization header holds the group's token.</summary>
    public bool Admits(string groupId, string? authorization) =>
        _hashes.TryGetValue(groupId, out byte[]? hash)
        && authorization is not null
        && authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(hash, HashOf(authorization[Scheme.Length..].Trim()));

    private static bool IsVisible(char one) => one is > ' ' and <= '~';

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
