namespace ModerationBot.Bot.Review;

/// <summary>A decision carried out, or on its way.</summary>
/// <param name="State">A code: <c>started</c>, <c>done</c> or <c>refused</c>.</param>
/// <param name="DryRun">Whether the group's dry run kept the platform from being called.</param>
/// <param name="Answer">The platform's answer as a code; null before the first try.</param>
/// <param name="DoneAt">When it ended; null before.</param>
/// <param name="Restores">Whether it brings an item back; it removes one otherwise.</param>
internal sealed record CarriedAction(string State, bool DryRun, string? Answer, DateTimeOffset? DoneAt, bool Restores)
{
    /// <summary>What was asked of the platform: <c>remove</c>, <c>restore</c>, <c>hide</c>, <c>show</c> or <c>reply</c>.</summary>
    public string Verb { get; init; } = Restores ? "restore" : "remove";
}
