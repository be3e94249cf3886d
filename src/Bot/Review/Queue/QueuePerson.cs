namespace ModerationBot.Bot.Review.Queue;

/// <summary>A colleague on a card. Public because Razor components are.</summary>
/// <param name="Name">The name that colleagues see; null when the account has none or is gone.</param>
/// <param name="IsReader">Whether it is who reads the page.</param>
public sealed record QueuePerson(string? Name, bool IsReader)
{
    /// <summary>Whether it is nobody in particular, but whoever is an owner.</summary>
    public bool IsOwners { get; init; }
}
