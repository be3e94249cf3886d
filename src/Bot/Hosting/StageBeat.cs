namespace ModerationBot.Bot.Hosting;

/// <summary>The last signs of life of a stage.</summary>
internal sealed record StageBeat(DateTimeOffset? LastSuccessAt, DateTimeOffset? LastFailureAt);
