namespace ModerationBot.Bot.Flags;

/// <summary>What stands on a flag beside its state. A decision keeps it as it was, so that undoing brings back exactly that.</summary>
/// <param name="EscalatedTo">As in <see cref="Flag.EscalatedTo"/>.</param>
/// <param name="ProposedBy">As in <see cref="Flag.ProposedBy"/>.</param>
/// <param name="DueAt">As in <see cref="Flag.DueAt"/>.</param>
/// <param name="Returned">As in <see cref="Flag.Returned"/>.</param>
internal sealed record FlagMarks(string? EscalatedTo, string? ProposedBy, DateTimeOffset? DueAt, string? Returned)
{
    /// <summary>In <see cref="Flag.EscalatedTo"/>: whoever is an owner.</summary>
    public const string Owners = "owners";

    public static FlagMarks None { get; } = new(null, null, null, null);

    public static FlagMarks Of(Flag flag) => new(flag.EscalatedTo, flag.ProposedBy, flag.DueAt, flag.Returned);

    public void PutOn(Flag flag) =>
        (flag.EscalatedTo, flag.ProposedBy, flag.DueAt, flag.Returned) = (EscalatedTo, ProposedBy, DueAt, Returned);
}
