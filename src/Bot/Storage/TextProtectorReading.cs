using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace ModerationBot.Bot.Storage;

/// <summary>Reads a cipher where one that cannot be read must not stop the others.</summary>
internal static class TextProtectorReading
{
    /// <summary>False when the keys are not those that encrypted it, as after a restore without them.</summary>
    public static bool TryUnprotect(this ITextProtector protector, byte[] cipher, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = protector.Unprotect(cipher);
            return true;
        }
        catch (CryptographicException)
        {
            text = null;
            return false;
        }
    }
}
