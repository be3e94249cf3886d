using Microsoft.AspNetCore.Identity;

namespace ModerationBot.Bot.People;

/// <summary>Checks the six digits of an authenticator as Identity does, each of them once.</summary>
internal sealed class AuthenticatorCodes(UsedCodes used) : AuthenticatorTokenProvider<AdminUser>
{
    private const int Digits = 6;

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<AdminUser> manager, AdminUser user) =>
        token?.Length == Digits && token.All(char.IsAsciiDigit)
        && await base.ValidateAsync(purpose, token, manager, user).ConfigureAwait(false) && used.TryUse(user.Id, token);
}
