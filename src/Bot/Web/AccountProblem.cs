namespace ModerationBot.Bot.Web;

/// <summary>Why a change of an account was refused, as codes of addresses and texts.</summary>
internal static class AccountProblem
{
    public const string Name = "name";
    public const string Email = "email";
    public const string EmailTaken = "email_taken";
    public const string PasswordShort = "password_short";
    public const string PasswordWrong = "password_wrong";
    public const string Code = "code";
    public const string Passkey = "passkey";
    public const string Author = "author";
    public const string Factor = "factor";
    public const string Other = "other";

    public static IReadOnlyList<string> All { get; } = [Name, Email, EmailTaken, PasswordShort, PasswordWrong, Code, Passkey, Author, Factor, Other];
}
