namespace ModerationBot.Bot.Alerts;

/// <summary>What the channel answered to a test message.</summary>
/// <param name="Recipient">Address of the recipient.</param>
/// <param name="At">When.</param>
/// <param name="Sent">Whether it was taken.</param>
/// <param name="Code">The answer as a code.</param>
internal sealed record AlertTrialAnswer(string Recipient, DateTimeOffset At, bool Sent, string Code);
