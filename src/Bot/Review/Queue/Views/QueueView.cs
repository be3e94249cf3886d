namespace ModerationBot.Bot.Review.Queue.Views;

/// <summary>A saved view as a page shows it. Public because Razor components are.</summary>
/// <param name="Id">For deleting.</param>
/// <param name="Name">As the person wrote it.</param>
/// <param name="Filter">On its first page, without a search.</param>
public sealed record QueueView(long Id, string Name, QueueFilter Filter);
