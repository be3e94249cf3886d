namespace ModerationBot.Bot.Statements;

/// <summary>A statement as the pages of the team show it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Content">Its words.</param>
/// <param name="FlagId">The flag decided.</param>
/// <param name="SentBy">Name of who handed it over; null when nobody did, or the account is gone.</param>
internal sealed record StatementView(Statement Row, StatementContent Content, long FlagId, string? SentBy)
{
    public TimeZoneInfo Zone => Content.Case.Zone;
}
