namespace ModerationBot.Bot.Review.Items.Threads;

/// <summary>What stands around a flagged item in its thread. Public because Razor components are.</summary>
/// <param name="Above">Comments written before it, the oldest first.</param>
/// <param name="Below">Comments written after it, the oldest first.</param>
/// <param name="Erased">Comments near by whose text is no longer kept, because nothing was wrong with it.</param>
/// <param name="OtherOpen">Other open flags of the thread.</param>
/// <param name="Post">Flag of the post that opened it; null when it has none or is the item itself.</param>
/// <param name="Parent">Flag of what the item answers to; null when it has none.</param>
public sealed record ThreadAround(
    IReadOnlyList<ThreadLine> Above, IReadOnlyList<ThreadLine> Below, int Erased, int OtherOpen, ThreadFlag? Post, ThreadFlag? Parent)
{
    /// <summary>Comments shown at once; the others are folded.</summary>
    public const int Unfolded = 5;

    /// <summary>Comments above that are shown at once: those nearest to the item.</summary>
    public int NearAbove => Math.Min(Above.Count, Math.Max(Unfolded / 2, Unfolded - Below.Count));

    /// <summary>Comments below that are shown at once.</summary>
    public int NearBelow => Math.Min(Below.Count, Unfolded - NearAbove);
}
