using ModerationBot.Bot.Feeds;

namespace ModerationBot.Bot.Web.Groups;

/// <summary>All that the pages show of one group.</summary>
/// <param name="Group">Its row.</param>
/// <param name="Status">How far it is read, with its open flags.</param>
/// <param name="Sight">What its feed sees and does, and how well it did.</param>
/// <param name="State">Its feed's state; null before the program knew it.</param>
/// <param name="Settings">What the settings file says; null for a group that only an import made.</param>
/// <param name="Place">Its place in section <c>Groups</c> of the settings; -1 when it has none.</param>
internal sealed record GroupSheet(Group Group, StatusGroup Status, FeedSight Sight, FeedState? State, GroupOptions? Settings, int Place)
{
    /// <summary>Whether the settings file and the owner's choice differ.</summary>
    public bool OverridesFile => Group.DryRunChosen is { } chosen && Settings is not null && chosen != Settings.DryRun;
}
