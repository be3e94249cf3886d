namespace ModerationBot.Bot.Review.Items.Deciding;

/// <summary>Somebody to whom an item can be passed on. Public because Razor components are.</summary>
/// <param name="Id">Id of the account.</param>
/// <param name="Name">The name that colleagues see; null when none is known.</param>
public sealed record Colleague(string Id, string? Name);
