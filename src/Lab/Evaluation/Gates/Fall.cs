namespace ModerationBot.Lab.Evaluation.Gates;

/// <summary>A committed figure that is not reached.</summary>
/// <param name="Row">Section and name of the row.</param>
/// <param name="Metric">Name of the figure; empty when the whole row is at fault.</param>
/// <param name="Committed">The committed value, as text.</param>
/// <param name="Measured">What was measured now, as text.</param>
/// <param name="Reason">Why it counts as a fall.</param>
internal sealed record Fall(string Row, string Metric, string Committed, string Measured, string Reason);
