using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.People;

/// <summary>The accounts' tables, with the secrets of second factors encrypted at rest: a copy of the database makes no code.</summary>
internal sealed class AdminStore(SignInDb context, ITextProtector protector, IdentityErrorDescriber? describer = null)
    : UserOnlyStore<AdminUser, SignInDb>(context, describer)
{
    public override Task SetTokenAsync(AdminUser user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(
            user, loginProvider, name, value is null ? null : Convert.ToBase64String(protector.Protect(value)), cancellationToken);

    public override async Task<string?> GetTokenAsync(AdminUser user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken).ConfigureAwait(false) is { } cipher
            ? protector.Unprotect(Convert.FromBase64String(cipher)) : null;
}
