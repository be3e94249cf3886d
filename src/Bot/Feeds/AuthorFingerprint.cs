using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Feeds;

/// <summary>Tells a group's authors apart without telling who they are: 32 hex digits, keyed, the same for the same author.</summary>
internal static class AuthorFingerprint
{
    /// <summary>Of an id on the platform, as a feed gives it.</summary>
    public static string Of(ITextProtector protector, string groupId, string platformId) =>
        protector.Fingerprint($"{groupId}:{platformId}")[..32];

    /// <summary>Of a name, as an export or the inbox gives it: equal names are the same author, and no author of a feed.</summary>
    public static string OfName(ITextProtector protector, string groupId, string name) => Of(protector, groupId, ImportedId(protector, name));

    /// <summary>The id that stands for a name where there is no other.</summary>
    public static string ImportedId(ITextProtector protector, string name) =>
        $"import-{protector.Fingerprint($"author:{name.Trim()}")[..32]}";
}
