namespace ModerationBot.Bot.Web;

/// <summary>The last signs of life of a stage.</summary>
/// <param name="Name">The stage's word.</param>
/// <param name="LastSuccessAt">When it last ran well; null when it has not.</param>
/// <param name="LastFailureAt">When it last failed; null when it has not.</param>
internal sealed record StageSign(string Name, DateTimeOffset? LastSuccessAt, DateTimeOffset? LastFailureAt)
{
    /// <summary>Whether its last run failed.</summary>
    public bool IsFailing => LastFailureAt is { } failure && (LastSuccessAt is null || failure > LastSuccessAt);
}
