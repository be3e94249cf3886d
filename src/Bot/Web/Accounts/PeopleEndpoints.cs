using Microsoft.AspNetCore.Mvc;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review;

namespace ModerationBot.Bot.Web.Accounts;

/// <summary>The owner's forms of the page of people.</summary>
internal static class PeopleEndpoints
{
    public const string Page = "/people";

    public static void MapPeople(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder forms = app.MapGroup(Page).AddEndpointFilter<AntiforgeryFilter>().RequireAuthorization(Access.Owner);
        forms.MapPost("/invite", InviteAsync);
        forms.MapPost("/{id}/link", RenewAsync);
        forms.MapPost("/{id}/role", RoleAsync);
        forms.MapPost("/{id}/close", CloseAsync);
    }

    private static async Task<IResult> InviteAsync(
        [FromForm] string? name, [FromForm] string? role, [FromForm] string? hours, PeopleDesk desk, HttpContext http, CancellationToken cancellationToken) =>
        Answer(await desk.InviteAsync(name, Roles.Find(role), Number(hours), http.User.ActorId(), cancellationToken).ConfigureAwait(false), "invite");

    private static async Task<IResult> RenewAsync(
        string id, [FromForm] string? hours, PeopleDesk desk, HttpContext http, CancellationToken cancellationToken) =>
        Answer(await desk.RenewAsync(id, Number(hours), http.User.ActorId(), cancellationToken).ConfigureAwait(false), "link");

    private static async Task<IResult> RoleAsync(
        string id, [FromForm] string? role, PeopleDesk desk, HttpContext http, CancellationToken cancellationToken) =>
        Answer(await desk.ChangeRoleAsync(id, Roles.Find(role), http.User.ActorId(), cancellationToken).ConfigureAwait(false), "role");

    private static async Task<IResult> CloseAsync(string id, PeopleDesk desk, HttpContext http, CancellationToken cancellationToken) =>
        Answer(await desk.CloseAsync(id, http.User.ActorId(), cancellationToken).ConfigureAwait(false), "closed");

    private static int Number(string? text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : 0;

    private static IResult Answer(string? problem, string saved) =>
        Results.LocalRedirect(problem is null ? $"{Page}?saved={saved}" : $"{Page}?problem={problem}");
}
