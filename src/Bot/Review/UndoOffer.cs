using System.Globalization;

namespace ModerationBot.Bot.Review;

/// <summary>What one press on an undo bar takes back: a decision, or a whole batch of them.</summary>
/// <param name="Action">Address that the form is sent to.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="Reason">A code of <see cref="DecisionReasons"/>.</param>
/// <param name="Count">How many decisions come back.</param>
/// <param name="FlagId">The flag that comes back; null for a batch.</param>
/// <param name="Until">Until when it works.</param>
internal sealed record UndoOffer(string Action, DecisionOutcome Outcome, string Reason, int Count, long? FlagId, DateTimeOffset Until)
{
    /// <summary>One offer for each decision taken alone and one for each batch, newest first.</summary>
    public static IReadOnlyList<UndoOffer> Of(IReadOnlyList<PastDecision> decisions, IReadOnlyList<PastBatch> batches) =>
        [.. batches.Select(Of).Concat(decisions.Select(Of)).OrderByDescending(offer => offer.Until)];

    private static UndoOffer Of(PastDecision decision) => new(
        string.Create(CultureInfo.InvariantCulture, $"/decisions/{decision.Id}/undo"),
        decision.Outcome, decision.Reason, 1, decision.FlagId, decision.UndoUntil);

    private static UndoOffer Of(PastBatch batch) => new(
        string.Create(CultureInfo.InvariantCulture, $"/batches/{batch.Id}/undo"),
        batch.Outcome, batch.Reason, batch.Done, null, batch.UndoUntil);
}
