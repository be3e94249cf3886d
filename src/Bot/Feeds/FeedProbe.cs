namespace ModerationBot.Bot.Feeds;

/// <summary>Whether the credential really sees the group as a member does.</summary>
/// <param name="Health">A code of <see cref="FeedHealth"/>.</param>
/// <param name="GroupName">The group's name on its platform; null when it could not be read.</param>
internal sealed record FeedProbe(string Health, string? GroupName);
