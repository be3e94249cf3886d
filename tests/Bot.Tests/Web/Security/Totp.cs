using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace ModerationBot.Bot.Tests.Web.Security;

/// <summary>An authenticator of our own, after RFC 6238: what a phone would show.</summary>
internal static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The six digits now, or so many steps of 30 s later.</summary>
    public static string Code(string key, int later = 0)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30) + later);
#pragma warning disable CA5350 // Authenticators use SHA-1.
        byte[] hash = HMACSHA1.HashData(Bytes(key.Replace(" ", "", StringComparison.Ordinal)), step);
#pragma warning restore CA5350
        int at = hash[^1] & 15;
        int number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(at, 4)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        byte[] bytes = new byte[key.Length * 5 / 8];
        for (int bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] |= (byte)(((Alphabet.IndexOf(key[bit / 5], StringComparison.Ordinal) >> (4 - (bit % 5))) & 1) << (7 - (bit % 8)));
        }

        return bytes;
    }
}
