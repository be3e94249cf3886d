namespace ModerationBot.Bot.Storage;

/// <summary>Encrypts members' text at rest and fingerprints it.</summary>
internal interface ITextProtector
{
    /// <summary>Encrypts a text.</summary>
    byte[] Protect(string text);

    /// <summary>Decrypts what <see cref="Protect"/> gave.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The keys are not those that encrypted it.</exception>
    string Unprotect(byte[] cipher);

    /// <summary>
    /// A keyed fingerprint (HMAC-SHA256, 64 hex digits): equal texts give equal fingerprints here, and an erased
    /// text cannot be guessed back without the key.
    /// </summary>
    string Fingerprint(string text);
}
