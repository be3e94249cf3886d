using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using ModerationBot.Bot.Alerts;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Statements;

/// <summary>
/// The appeal link of a statement. Its token (256 bits) is worked out from a random seed with the key of the storage folder
/// whenever it is needed; the database holds the seed and the token's hash, from which nobody makes a link.
/// </summary>
internal sealed class AppealLinks(ITextProtector protector, PageAddress pages)
{
    private const int SeedBytes = 16;

    /// <summary>A seed for a new statement, 32 hex digits.</summary>
    public static string NewSeed() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SeedBytes));

    /// <summary>What the database holds of a token.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>The token of a statement, 43 characters that need no escaping in an address.</summary>
    public string TokenOf(long decisionId, string seed) =>
        WebEncoders.Base64UrlEncode(Convert.FromHexString(protector.Fingerprint(FormattableString.Invariant($"appeal:{decisionId}:{seed}"))));

    /// <summary>The address to hand to the author.</summary>
    public Uri AddressOf(Statement statement) => new(pages.Address, $"appeal/{TokenOf(statement.DecisionId, statement.LinkSeed)}");
}
