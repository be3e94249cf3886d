using ModerationBot.Bot.Alerts;

namespace ModerationBot.Bot.Web.AlertBoard;

/// <summary>One message as the page lists it: what it was about, never what it said.</summary>
/// <param name="Kind"><c>flag</c>, <c>digest</c>, <c>blind</c>, or <c>other</c>.</param>
/// <param name="Group">Name of the group.</param>
/// <param name="Recipient">Its address.</param>
/// <param name="Channel">Its channel.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Tries">Tries so far.</param>
/// <param name="Answer">The channel's answer as a code; null before the first try.</param>
/// <param name="Items">Items that it announced.</param>
/// <param name="At">When it was sent, or written while it waits.</param>
internal sealed record SentAlert(
    string Kind, string Group, string Recipient, string Channel, AlertState State, int Tries, string? Answer, int Items, DateTimeOffset At);
