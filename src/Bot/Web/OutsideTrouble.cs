namespace ModerationBot.Bot.Web;

/// <summary>A message or an action that the outside world refused or did not take yet.</summary>
/// <param name="Kind"><c>alert</c>, <c>action</c> or <c>statement</c>.</param>
/// <param name="What">Channel of the alert, or verb of the action.</param>
/// <param name="Refused">True when refused for good; false when it is tried again.</param>
/// <param name="Tries">Tries so far.</param>
/// <param name="Answer">The answer as a code; null when there was none.</param>
/// <param name="At">When it began.</param>
/// <param name="FlagId">The flag concerned; null for an alert.</param>
internal sealed record OutsideTrouble(
    string Kind, string What, bool Refused, int Tries, string? Answer, DateTimeOffset At, long? FlagId)
{
    /// <summary>Tries in vain, six minutes with their pauses, after which a person should look.</summary>
    private const int ManyTries = 3;

    /// <summary>Whether it asks for a person's attention.</summary>
    public bool IsWorry => Refused || Tries >= ManyTries;
}
