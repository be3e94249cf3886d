namespace ModerationBot.Bot.Review.Items.Asking;

/// <summary>The form that asks an author to edit, as it is first shown. Made for the page, never kept. Public because Razor components are.</summary>
/// <param name="Message">The words proposed, in the language of the item.</param>
/// <param name="Language"><c>fr</c> or <c>en</c>: the language of the words.</param>
/// <param name="Kind">Whether it is answered under a post or under a comment.</param>
/// <param name="CanReply">Whether the words go out as an answer under the item; otherwise a person copies them.</param>
/// <param name="DryRun">Whether the group's dry run keeps anything from being sent.</param>
/// <param name="Hours">Hours that the author has, before it is looked at again.</param>
public sealed record AskView(string Message, string Language, Detection.ContentKind Kind, bool CanReply, bool DryRun, int Hours);
