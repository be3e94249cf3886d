namespace ModerationBot.Bot.Review;

/// <summary>What became of a batch, or of taking it back.</summary>
/// <param name="Status"><see cref="DeskStatus.Done"/> when the batch was worked off; otherwise why none of it was.</param>
/// <param name="BatchId">The batch; 0 when there is none.</param>
/// <param name="Asked">Flags asked for.</param>
/// <param name="Done">Flags decided, or decisions taken back.</param>
/// <param name="Refused">How many were not, by reason.</param>
internal sealed record BulkResult(DeskStatus Status, long BatchId, int Asked, int Done, IReadOnlyDictionary<DeskStatus, int> Refused)
{
    /// <summary>A batch that was not begun.</summary>
    public static BulkResult None(DeskStatus status, int asked = 0) => new(status, 0, asked, 0, new Dictionary<DeskStatus, int>());
}
