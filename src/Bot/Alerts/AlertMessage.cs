namespace ModerationBot.Bot.Alerts;

/// <summary>A message ready to send. Never holds a member's text or name.</summary>
/// <param name="Id">The same for every try, so that a mailbox shows a message once.</param>
/// <param name="To">Address of the recipient.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain part.</param>
/// <param name="Html">HTML part.</param>
internal sealed record AlertMessage(string Id, string To, string Subject, string Text, string Html);
