using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review.Examples;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review;

/// <summary>Writes a decision with all that goes with it: the flag's new state, the log entry, the example that it gives.</summary>
internal sealed class DecisionWriter(IDecisionLog log, ExampleBook examples)
{
    /// <summary>Adds and saves the rows in the caller's transaction, and raises the flag's version.</summary>
    /// <param name="db">With the flag, tracked, and an open transaction.</param>
    /// <param name="flag">The flag as it stands.</param>
    /// <param name="decision">The row to add.</param>
    /// <param name="state">The flag's state after it.</param>
    /// <param name="marks">What stands on the flag after it.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="Microsoft.EntityFrameworkCore.DbUpdateException">Somebody was faster.</exception>
    public async Task WriteAsync(
        ModerationDb db, Flag flag, Decision decision, FlagState state, FlagMarks marks, CancellationToken cancellationToken)
    {
        flag.State = state;
        marks.PutOn(flag);
        flag.Version++;
        db.Add(decision);
        // Saved first, so that the log entry can name the decision's id.
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        string kind = decision.Outcome == DecisionOutcome.Undo ? LogKinds.DecisionUndone : LogKinds.DecisionMade;
        await log.AppendAsync(db, kind, DecisionPayload.Of(decision), cancellationToken).ConfigureAwait(false);
        await (decision.UndoesDecisionId is { } undone
            ? ExampleBook.RetractAsync(db, undone, cancellationToken)
            : examples.NoteAsync(db, decision, cancellationToken)).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }
}
