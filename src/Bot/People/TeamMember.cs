namespace ModerationBot.Bot.People;

/// <summary>A person of the team, as the page of people shows it.</summary>
/// <param name="Id">Id of the account.</param>
/// <param name="Name">The name that colleagues see, else the address; null when neither is known.</param>
/// <param name="Role">What the person may do.</param>
/// <param name="HasPassword">Whether the person has come and chosen a password.</param>
/// <param name="HasSecondFactor">Whether signing in asks for a code, or a passkey is registered.</param>
/// <param name="InvitedUntil">Until when the invitation may be used; null without one.</param>
internal sealed record TeamMember(string Id, string? Name, Role Role, bool HasPassword, bool HasSecondFactor, DateTimeOffset? InvitedUntil);
