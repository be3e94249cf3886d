using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Web.Accounts;

namespace ModerationBot.Bot.Web;

/// <summary>Ways in and out.</summary>
internal static class SignInEndpoints
{
    /// <summary>Name of the limit on tries.</summary>
    public const string Limit = "sign-in";

    public const string Page = "/sign-in";
    private const string CodePage = "/sign-in/code";

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-in/first", FirstAsync).AllowAnonymous().RequireRateLimiting(Limit);
        RouteGroupBuilder forms = app.MapGroup("").AddEndpointFilter<AntiforgeryFilter>();
        forms.MapPost("/session/end", SignOutAsync).RequireAuthorization(Access.Reader);
        forms.MapPost("/language", ChooseLanguage).AllowAnonymous();
        RouteGroupBuilder ways = forms.MapGroup("/session").AllowAnonymous().RequireRateLimiting(Limit);
        ways.MapPost("", SignInAsync);
        ways.MapPost("/code", CodeAsync);
        ways.MapPost("/recovery", RecoveryAsync);
        ways.MapPost("/passkey", PasskeyAsync);
        ways.MapPost("/passkey/options", async (SignInManager<AdminUser> signIn) =>
            Results.Content(await signIn.MakePasskeyRequestOptionsAsync(null).ConfigureAwait(false), "application/json"));
    }

    /// <summary>The one address that changes something when it is merely opened: it uses its token up.</summary>
    private static async Task<IResult> FirstAsync(
        string? token, SignInLinks links, SignInManager<AdminUser> signIn, SignInLedger ledger, HttpContext http, CancellationToken cancellationToken)
    {
        SignInLink? link = links.Consume(token);
        AdminUser? user = link is null ? null : await signIn.UserManager.FindByIdAsync(link.UserId).ConfigureAwait(false);
        if (user is null || !await signIn.CanSignInAsync(user).ConfigureAwait(false))
        {
            return Results.LocalRedirect($"{Page}?problem=link");
        }

        await ForgetPasswordAsync(signIn.UserManager, user).ConfigureAwait(false);
        await ledger.NoteAsync(user.Id, "link", cancellationToken).ConfigureAwait(false);
        await signIn.SignInAsync(user, isPersistent: true).ConfigureAwait(false);
        Languages.Remember(http, user.Language);
        return Results.LocalRedirect("/");
    }

    /// <summary>Whoever comes by the console's link has lost the password: it ends, with its sessions, and a new one is asked for.</summary>
    private static async Task ForgetPasswordAsync(UserManager<AdminUser> users, AdminUser user)
    {
        if (!await users.HasPasswordAsync(user).ConfigureAwait(false))
        {
            return;
        }

        IdentityResult removed = await users.RemovePasswordAsync(user).ConfigureAwait(false);
        if (!removed.Succeeded)
        {
            throw new InvalidOperationException($"The old password was not removed: {string.Join(", ", removed.Errors.Select(e => e.Code))}.");
        }
    }

    private static async Task<IResult> SignInAsync(
        [FromForm] string? email, [FromForm] string? password, [FromForm] string? back, SignInDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        string home = LocalUrl.Safe(back, "/");
        return await desk.ByPasswordAsync(email, password, cancellationToken).ConfigureAwait(false) switch
        {
            { User: { } user } => In(http, user, home),
            { NeedsCode: true } => Results.LocalRedirect($"{CodePage}?back={Uri.EscapeDataString(home)}"),
            // The same words whatever was wrong: nobody learns which addresses have an account.
            _ => Results.LocalRedirect($"{Page}?problem=password&back={Uri.EscapeDataString(home)}"),
        };
    }

    private static async Task<IResult> CodeAsync(
        [FromForm] string? code, [FromForm] string? back, SignInDesk desk, HttpContext http, CancellationToken cancellationToken) =>
        AfterCode(await desk.ByCodeAsync(code, isRecovery: false, cancellationToken).ConfigureAwait(false), http, back);

    private static async Task<IResult> RecoveryAsync(
        [FromForm] string? code, [FromForm] string? back, SignInDesk desk, HttpContext http, CancellationToken cancellationToken) =>
        AfterCode(await desk.ByCodeAsync(code, isRecovery: true, cancellationToken).ConfigureAwait(false), http, back);

    private static async Task<IResult> PasskeyAsync(
        [FromForm] string? credential, [FromForm] string? back, SignInDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        string home = LocalUrl.Safe(back, "/");
        return await desk.ByPasskeyAsync(credential, cancellationToken).ConfigureAwait(false) is { User: { } user }
            ? In(http, user, home) : Results.LocalRedirect($"{Page}?problem=passkey&back={Uri.EscapeDataString(home)}");
    }

    private static IResult AfterCode(SignInAnswer answer, HttpContext http, string? back)
    {
        string home = LocalUrl.Safe(back, "/");
        return answer.User is { } user ? In(http, user, home) : Results.LocalRedirect($"{CodePage}?problem=code&back={Uri.EscapeDataString(home)}");
    }

    private static IResult In(HttpContext http, AdminUser user, string home)
    {
        Languages.Remember(http, user.Language);
        return Results.LocalRedirect(home);
    }

    private static async Task<IResult> SignOutAsync(SignInManager<AdminUser> signIn)
    {
        await signIn.SignOutAsync().ConfigureAwait(false);
        return Results.LocalRedirect(Page);
    }

    private static IResult ChooseLanguage([FromForm] string? language, [FromForm] string? back, HttpContext http)
    {
        Languages.Remember(http, language);
        return Results.LocalRedirect(LocalUrl.Safe(back, "/"));
    }
}
