namespace ModerationBot.Sandbox;

/// <summary>An invented member of the group.</summary>
/// <param name="Id">Graph user id.</param>
/// <param name="Name">Displayed name.</param>
/// <param name="IsAdmin">Whether the member moderates; an admin's items cannot be hidden.</param>
/// <param name="SharesName">False when Graph must leave <c>from</c> out, as for members who never allowed the application.</param>
public sealed record SandboxMember(string Id, string Name, bool IsAdmin = false, bool SharesName = true);
