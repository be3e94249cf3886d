using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace ModerationBot.Bot.Web;

/// <summary>Ways in and out.</summary>
internal static partial class SignInEndpoints
{
    /// <summary>Name of the limit on tries.</summary>
    public const string Limit = "sign-in";

    public const string Page = "/sign-in";

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-in/first", FirstAsync).AllowAnonymous().RequireRateLimiting(Limit);
        RouteGroupBuilder forms = app.MapGroup("").AddEndpointFilter<AntiforgeryFilter>();
        forms.MapPost("/session", SignInAsync).AllowAnonymous().RequireRateLimiting(Limit);
        forms.MapPost("/session/end", SignOutAsync).RequireAuthorization(Access.Reader);
        forms.MapPost("/language", ChooseLanguage).AllowAnonymous();
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
        [FromForm] string? email,
        [FromForm] string? password,
        [FromForm] string? back,
        SignInManager<AdminUser> signIn,
        SignInLedger ledger,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        AdminUser? user = await FindAsync(signIn.UserManager, email, password).ConfigureAwait(false);
        SignInResult result = user is null
            ? SignInResult.Failed
            : await signIn.PasswordSignInAsync(user, password ?? "", isPersistent: true, lockoutOnFailure: true).ConfigureAwait(false);
        Log.Tried(http.RequestServices.GetRequiredService<ILogger<SignInLedger>>(), result.Succeeded, result.IsLockedOut);
        string home = LocalUrl.Safe(back, "/");
        if (!result.Succeeded)
        {
            // The same words whatever was wrong: nobody learns which addresses have an account.
            return Results.LocalRedirect($"{Page}?problem=password&back={Uri.EscapeDataString(home)}");
        }

        await ledger.NoteAsync(user!.Id, "password", cancellationToken).ConfigureAwait(false);
        Languages.Remember(http, user.Language);
        return Results.LocalRedirect(home);
    }

    private static async Task<AdminUser?> FindAsync(UserManager<AdminUser> users, string? email, string? password)
    {
        AdminUser? user = string.IsNullOrWhiteSpace(email) ? null : await users.FindByNameAsync(email.Trim()).ConfigureAwait(false);
        if (user is null)
        {
            // As slow as checking a real password, so that time does not tell either.
            users.PasswordHasher.HashPassword(new AdminUser(), password ?? "");
        }

        return user;
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

    private static partial class Log
    {
        [LoggerMessage(1900, LogLevel.Information, "Sign-in tried: success {Success}, locked {Locked}")]
        public static partial void Tried(ILogger logger, bool success, bool locked);
    }
}
