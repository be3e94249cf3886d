using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Web.Accounts;

namespace ModerationBot.Bot.Web;

/// <summary>The forms of the account page.</summary>
internal static class AccountEndpoints
{
    public const string Page = "/account";

    public static void MapAccount(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder forms = app.MapGroup(Page).AddEndpointFilter<AntiforgeryFilter>().RequireAuthorization(Access.Reader);
        forms.MapPost("/start", StartAsync);
        forms.MapPost("/profile", ProfileAsync);
        forms.MapPost("/password", PasswordAsync);
        forms.MapPost("/passkeys/options", PasskeyOptionsAsync).RequireRateLimiting(SignInEndpoints.Limit);
        forms.MapPost("/passkeys", AddPasskeyAsync);
        forms.MapPost("/passkeys/{id}/remove", RemovePasskeyAsync);
        forms.MapPost("/authors", LinkAuthorAsync);
        forms.MapPost("/authors/{id:long}/remove", UnlinkAuthorAsync);
        forms.MapPost("/sessions/{id}/end", EndSessionAsync);
        forms.MapPost("/sessions/end-others", EndOthersAsync);
    }

    /// <summary>Name, address and password at once, for who came in by a link.</summary>
    private static async Task<IResult> StartAsync(
        [FromForm] string? name, [FromForm] string? email, [FromForm] string? password, AccountDesk desk, UserManager<AdminUser> users, HttpContext http,
        CancellationToken cancellationToken)
    {
        AdminUser user = await UserAsync(users, http).ConfigureAwait(false);
        if (password is not { Length: >= AccountDesk.MinPassword } || user.PasswordHash is not null)
        {
            return Answer(AccountProblem.PasswordShort, "");
        }

        string? problem = await desk.SetProfileAsync(user, name, email, user.Language).ConfigureAwait(false)
            ?? await desk.SetPasswordAsync(user, null, password, cancellationToken).ConfigureAwait(false);
        return Answer(problem, "start");
    }

    private static async Task<IResult> ProfileAsync(
        [FromForm] string? name, [FromForm] string? email, [FromForm] string? language, AccountDesk desk, UserManager<AdminUser> users, HttpContext http)
    {
        AdminUser user = await UserAsync(users, http).ConfigureAwait(false);
        string? problem = await desk.SetProfileAsync(user, name, email, language).ConfigureAwait(false);
        if (problem is null)
        {
            Languages.Remember(http, user.Language);
        }

        return Answer(problem, "profile");
    }

    private static async Task<IResult> PasswordAsync(
        [FromForm] string? current, [FromForm] string? next, AccountDesk desk, UserManager<AdminUser> users, HttpContext http, CancellationToken cancellationToken)
    {
        AdminUser user = await UserAsync(users, http).ConfigureAwait(false);
        return Answer(await desk.SetPasswordAsync(user, current, next, cancellationToken).ConfigureAwait(false), "password");
    }

    /// <summary>What the browser needs to make a passkey; the password is asked for, as for every other way in.</summary>
    private static async Task<IResult> PasskeyOptionsAsync([FromForm] string? current, PasskeyDesk desk, HttpContext http) =>
        await desk.OptionsAsync(http.User.ActorId(), current).ConfigureAwait(false) is { } options
            ? Results.Content(options, "application/json") : Results.Json(new { problem = AccountProblem.PasswordWrong }, statusCode: StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> AddPasskeyAsync(
        [FromForm] string? credential, [FromForm] string? name, PasskeyDesk desk, HttpContext http, CancellationToken cancellationToken) =>
        Answer(await desk.AddAsync(http.User, credential, name, cancellationToken).ConfigureAwait(false), "passkey");

    private static async Task<IResult> RemovePasskeyAsync(string id, PasskeyDesk desk, HttpContext http, CancellationToken cancellationToken) =>
        Answer(await desk.RemoveAsync(http.User.ActorId(), id, cancellationToken).ConfigureAwait(false), "passkey_removed");

    private static async Task<IResult> LinkAuthorAsync(
        [FromForm] string? group, [FromForm] string? kind, [FromForm] string? author, AuthorDesk desk, HttpContext http, CancellationToken cancellationToken) =>
        Answer(await desk.LinkAsync(http.User.ActorId(), group, kind, author, cancellationToken).ConfigureAwait(false), "author");

    private static async Task<IResult> UnlinkAuthorAsync(long id, AuthorDesk desk, HttpContext http, CancellationToken cancellationToken) =>
        Answer(await desk.UnlinkAsync(http.User.ActorId(), id, cancellationToken).ConfigureAwait(false), "author_removed");

    private static async Task<IResult> EndSessionAsync(string id, SessionDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        await desk.EndAsync(http.User, id, cancellationToken).ConfigureAwait(false);
        return Answer(null, "session");
    }

    private static async Task<IResult> EndOthersAsync(SessionDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        await desk.EndOthersAsync(http.User, cancellationToken).ConfigureAwait(false);
        return Answer(null, "sessions");
    }

    private static IResult Answer(string? problem, string saved) =>
        Results.LocalRedirect(problem is null ? $"{Page}?saved={saved}" : $"{Page}?problem={problem}");

    private static async Task<AdminUser> UserAsync(UserManager<AdminUser> users, HttpContext http) =>
        await users.FindByIdAsync(http.User.ActorId()).ConfigureAwait(false)
        ?? throw new InvalidOperationException("The signed-in account no longer exists.");
}
