namespace ModerationBot.Bot.Web.Groups;

/// <summary>The last test of a group's connection.</summary>
/// <param name="At">When.</param>
/// <param name="Health">A code of <see cref="Feeds.FeedHealth"/>, or <see cref="Timeout"/>.</param>
/// <param name="Code">The platform's own code; null when it has none.</param>
/// <param name="GroupName">The group's name on its platform; null when it could not be read.</param>
internal sealed record ConnectionCheck(DateTimeOffset At, string Health, string? Code, string? GroupName)
{
    /// <summary>No answer in time.</summary>
    public const string Timeout = "timeout";

    public bool IsGood => Health == Feeds.FeedHealth.Ok;
}
