using ModerationBot.Bot.Flags;

namespace ModerationBot.Bot.Review;

/// <summary>The groups' own rules, which a decision may cite.</summary>
internal interface IGroupRules
{
    /// <summary>The rules of a group as they are now, in their own order; none where the group has none.</summary>
    IReadOnlyList<GroupRule> Of(string groupId);
}
