using System.Security.Cryptography;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review;

/// <summary>Opens members' texts and names for the person who reviews, and gives each author a pseudonym.</summary>
internal sealed class MemberTexts(ITextProtector protector)
{
    private const int PseudonymLength = 6;

    /// <summary>Decrypts the text of a revision; lost keys show as unreadable, so that the page still opens.</summary>
    public MemberText Open(Revision revision)
    {
        if (revision.TextCipher is null)
        {
            return new MemberText("", revision.ErasedAt ?? revision.SeenAt, Unreadable: false);
        }

        string? text = Open(revision.TextCipher);
        return new MemberText(text ?? "", null, Unreadable: text is null);
    }

    /// <summary>Decrypts a cipher; null when there is none or the keys do not open it.</summary>
    public string? Open(byte[]? cipher)
    {
        try
        {
            return cipher is null ? null : protector.Unprotect(cipher);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The same short code for the same author of a group, which does not tell who it is; null without an author.</summary>
    public string? Pseudonym(Item item) => item.AuthorPlatformId is null
        ? null
        : protector.Fingerprint($"author:{item.GroupId}:{item.AuthorPlatformId}")[..PseudonymLength].ToUpperInvariant();
}
