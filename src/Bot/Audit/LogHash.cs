using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ModerationBot.Bot.Audit;

/// <summary>The two hashes of an entry. SHA-256, written as 64 lower-case hex digits.</summary>
internal static class LogHash
{
    /// <summary>The previous hash of the first entry.</summary>
    public const string Genesis = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>Digest of a payload: salted, so that an erased payload cannot be guessed back.</summary>
    public static string OfPayload(byte[] salt, string payload) =>
        Convert.ToHexStringLower(SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(payload)]));

    /// <summary>Hash of an entry over everything but its erasable payload.</summary>
    public static string OfEntry(long sequence, DateTimeOffset at, string kind, string payloadDigest, string previousHash)
    {
        string line = string.Create(
            CultureInfo.InvariantCulture, $"{sequence}|{at.ToUnixTimeMilliseconds()}|{kind}|{payloadDigest}|{previousHash}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));
    }
}
