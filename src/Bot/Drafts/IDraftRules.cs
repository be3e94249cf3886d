using ModerationBot.Bot.Flags;

namespace ModerationBot.Bot.Drafts;

/// <summary>What each group wants of drafts.</summary>
internal interface IDraftRules
{
    /// <summary>Whether anybody with the address may check a draft for this group without an account.</summary>
    bool IsPublic(string groupId);

    /// <summary>The policy that would rule the draft once posted; that of groups without one when null or unknown.</summary>
    Policy PolicyOf(string? groupId);
}
