using ModerationBot.Bot.People;

namespace ModerationBot.Bot.Web.Accounts;

/// <summary>What became of a try to sign in.</summary>
/// <param name="User">Who is in; null when nobody is.</param>
/// <param name="NeedsCode">Whether the password was right and a code is asked for.</param>
internal sealed record SignInAnswer(AdminUser? User, bool NeedsCode = false);
