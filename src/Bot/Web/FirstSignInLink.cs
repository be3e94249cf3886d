using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.People;

namespace ModerationBot.Bot.Web;

/// <summary>
/// Lets the first admin in: while no account has a password, each start prints a one-time link for the people at the
/// console. The link goes to the console alone, never through a logger.
/// </summary>
internal sealed class FirstSignInLink(
    IServiceScopeFactory scopes, SignInLinks links, IServer server, IOptions<WebOptions> options, ConsoleText console) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        string address = Address();
        console.Write($"""

              ModerationBot : {address}

            """);
        using IServiceScope scope = scopes.CreateScope();
        SignInDb db = scope.ServiceProvider.GetRequiredService<SignInDb>();
        bool anyPassword = await db.Users.AnyAsync(u => u.PasswordHash != null && u.ClosedAt == null, cancellationToken).ConfigureAwait(false);
        if (!anyPassword || options.Value.PrintSignInLink)
        {
            AdminUser admin = await FirstAdminAsync(scope, db, cancellationToken).ConfigureAwait(false);
            console.Write($"""
                  Première connexion, lien à usage unique, valable {options.Value.SignInLinkHours} h
                  First sign-in, a link to use once, valid for {options.Value.SignInLinkHours} h
                  {links.Issue(admin.Id).UnderBase(address)}

                """);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task<AdminUser> FirstAdminAsync(IServiceScope scope, SignInDb db, CancellationToken cancellationToken)
    {
        // Never a colleague's account: when the first one was closed or is no owner's any more, a new one takes its place.
        AdminUser? admin = await db.Users.FirstOrDefaultAsync(u => u.IsFirst && u.ClosedAt == null && u.Role == Role.Owner, cancellationToken).ConfigureAwait(false);
        if (admin is null)
        {
            admin = new AdminUser { UserName = $"first-{Guid.NewGuid():N}", IsFirst = true, Role = Role.Owner };
            UserManager<AdminUser> users = scope.ServiceProvider.GetRequiredService<UserManager<AdminUser>>();
            IdentityResult made = await users.CreateAsync(admin).ConfigureAwait(false);
            if (!made.Succeeded)
            {
                throw new InvalidOperationException($"The first account was refused: {string.Join(", ", made.Errors.Select(e => e.Code))}.");
            }
        }

        return admin;
    }

    private string Address()
    {
        string heard = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
        // A server that listens everywhere is reached from its own machine by this name.
        return options.Value.PublicUrl?.ToString().TrimEnd('/')
            ?? heard.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
                .Replace("://+", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal);
    }
}
