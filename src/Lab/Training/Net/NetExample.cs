namespace ModerationBot.Lab.Training;

/// <summary>One example as the net reads it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Parent">What it answers to; null when there is nothing.</param>
/// <param name="Discriminatory">The label.</param>
/// <param name="Grounds">One bit for each ground; 0 when none is labelled.</param>
/// <param name="Function">Number of its function, or -1.</param>
/// <param name="Draws">How often it is drawn in one pass, on average.</param>
/// <param name="Weight">How much one draw counts.</param>
internal sealed record NetExample(NetText Text, NetText? Parent, bool Discriminatory, uint Grounds, int Function, float Draws, float Weight);
