namespace ModerationBot.Bot.People;

/// <summary>Why a change among people was refused, as codes of addresses and texts.</summary>
internal static class PeopleProblem
{
    public const string Name = "name";
    public const string Role = "role";
    public const string Hours = "hours";
    public const string LastOwner = "last_owner";
    public const string Yourself = "yourself";
    public const string HasPassword = "has_password";
    public const string Other = "other";

    public static IReadOnlyList<string> All { get; } = [Name, Role, Hours, LastOwner, Yourself, HasPassword, Other];
}
