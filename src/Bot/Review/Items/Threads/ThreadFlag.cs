using ModerationBot.Detection;

namespace ModerationBot.Bot.Review.Items.Threads;

/// <summary>The flag of another item of the same thread. Public because Razor components are.</summary>
/// <param name="Id">The flag.</param>
/// <param name="Severity">Its severity.</param>
/// <param name="IsOpen">Whether it waits for a decision.</param>
public sealed record ThreadFlag(long Id, Severity Severity, bool IsOpen);
