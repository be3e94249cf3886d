namespace ModerationBot.Bot.Audit;

/// <summary>The outcome of checking the whole chain.</summary>
/// <param name="Entries">Entries read.</param>
/// <param name="HeadHash">Hash of the last entry when the chain is whole; null when it is broken.</param>
/// <param name="BrokenSequence">The first entry that does not fit; null when the chain is whole.</param>
/// <param name="Fault">What does not fit there: <c>missing</c>, <c>link</c>, <c>hash</c> or <c>payload</c>; null when whole.</param>
internal sealed record LogCheck(long Entries, string? HeadHash, long? BrokenSequence, string? Fault)
{
    public bool Whole => Fault is null;
}
