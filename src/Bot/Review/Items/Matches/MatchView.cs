using ModerationBot.Detection.Identification.Composition;

namespace ModerationBot.Bot.Review.Items.Matches;

/// <summary>How many people match a text, for the page. Made when the page is shown, never kept. Public because Razor components are.</summary>
/// <param name="Count">The count.</param>
/// <param name="IsNamed">Whether a name or a number already tells who it is.</param>
public sealed record MatchView(MatchCount Count, bool IsNamed);
