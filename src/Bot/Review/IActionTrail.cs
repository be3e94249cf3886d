namespace ModerationBot.Bot.Review;

/// <summary>Tells what became of a decision on the platform. Actions come later than this folder, which only asks.</summary>
internal interface IActionTrail
{
    /// <summary>The action that carries a decision out; null while there is none.</summary>
    Task<CarriedAction?> FindAsync(long decisionId, CancellationToken cancellationToken);
}
