namespace ModerationBot.Bot.Flags;

/// <summary>The newest row of a group and mode.</summary>
/// <param name="Id">Of the row.</param>
/// <param name="GroupId">The group.</param>
/// <param name="Mode">What the row does.</param>
/// <param name="Settings">JSON; null where a trial ended.</param>
/// <param name="IsOver">Whether a later row adopts or ends it.</param>
internal sealed record Standing(long Id, string GroupId, PolicyMode Mode, string? Settings, bool IsOver);
