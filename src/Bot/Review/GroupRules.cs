using ModerationBot.Bot.Flags;

namespace ModerationBot.Bot.Review;

/// <summary>The rules that stand in each group's policy.</summary>
internal sealed class GroupRules(PolicyBook policies) : IGroupRules
{
    public IReadOnlyList<GroupRule> Of(string groupId) => policies.Of(groupId).Settings.Rules;
}
