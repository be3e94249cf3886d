namespace ModerationBot.Bot.People;

/// <summary>Roles as code values of forms and of the decision log.</summary>
internal static class Roles
{
    /// <summary>From the least to the highest.</summary>
    public static IReadOnlyList<Role> All { get; } = [Role.Reader, Role.Moderator, Role.Owner];

    /// <summary><c>reader</c>, <c>moderator</c> or <c>owner</c>.</summary>
    public static string Code(this Role role) => role switch
    {
        Role.Owner => Access.Owner,
        Role.Moderator => Access.Moderator,
        _ => Access.Reader,
    };

    /// <summary>The role of a code; null when there is none.</summary>
    public static Role? Find(string? code) => All.Where(role => role.Code() == code).Select(role => (Role?)role).FirstOrDefault();
}
