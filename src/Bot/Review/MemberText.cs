namespace ModerationBot.Bot.Review;

/// <summary>A member's text as far as it can still be read. Public because Razor components are.</summary>
/// <param name="Text">The text; empty when it cannot be read.</param>
/// <param name="ErasedAt">When it was erased; null while it is kept.</param>
/// <param name="Unreadable">Whether it is kept but the keys at hand do not open it.</param>
public sealed record MemberText(string Text, DateTimeOffset? ErasedAt, bool Unreadable)
{
    public bool IsReadable => ErasedAt is null && !Unreadable;
}
