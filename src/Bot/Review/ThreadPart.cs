namespace ModerationBot.Bot.Review;

/// <summary>A post or comment that stands around a flagged item.</summary>
/// <param name="Text">Its latest text.</param>
/// <param name="Attachments">Kinds of its attachments, such as <c>photo</c>.</param>
/// <param name="Permalink">Its web address on the platform; null when it is not known.</param>
internal sealed record ThreadPart(MemberText Text, IReadOnlyList<string> Attachments, string? Permalink);
