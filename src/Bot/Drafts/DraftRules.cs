using ModerationBot.Bot.Flags;

namespace ModerationBot.Bot.Drafts;

/// <summary>Asks the groups' policies.</summary>
internal sealed class DraftRules(PolicyBook policies) : IDraftRules
{
    public bool IsPublic(string groupId) =>
        policies.Current.Groups.Contains(groupId, StringComparer.Ordinal) && policies.Of(groupId).Settings.PublicDraftCheck;

    public Policy PolicyOf(string? groupId) => policies.Of(groupId ?? "");
}
