using Microsoft.AspNetCore.Mvc;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review;

namespace ModerationBot.Bot.Web.Groups;

/// <summary>The forms of a group's page, for owners, and the address that the page of sources had.</summary>
internal static class GroupEndpoints
{
    public const string Page = "/groups";

    public static void MapGroups(this IEndpointRouteBuilder app)
    {
        app.MapGet("/feeds", () => Results.LocalRedirect(Page, permanent: true)).RequireAuthorization(Access.Reader);
        RouteGroupBuilder forms = app.MapGroup(Page).AddEndpointFilter<AntiforgeryFilter>().RequireAuthorization(Access.Owner);
        forms.MapPost("/{groupId}/test", TestAsync);
        forms.MapPost("/{groupId}/poll", PollAsync);
        forms.MapPost("/{groupId}/dry-run", DryRunAsync);
    }

    private static async Task<IResult> TestAsync(string groupId, ConnectionDesk desk, CancellationToken cancellationToken) =>
        await desk.TestAsync(groupId, cancellationToken).ConfigureAwait(false)
            ? Results.LocalRedirect($"{AddressOf(groupId)}#connection")
            : Results.NotFound();

    private static async Task<IResult> PollAsync(string groupId, GroupDesk desk, CancellationToken cancellationToken) =>
        Results.LocalRedirect($"{AddressOf(groupId)}?notice={(await desk.PollSoonAsync(groupId, cancellationToken).ConfigureAwait(false) ? "poll" : "pause")}");

    private static async Task<IResult> DryRunAsync(
        string groupId, [FromForm] string? on, [FromForm] string? sure, GroupDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        if (on is not ("yes" or "no"))
        {
            return Results.BadRequest();
        }

        if (sure != "yes")
        {
            return Results.LocalRedirect($"{AddressOf(groupId)}?notice=unsure#dry-run");
        }

        return await desk.SetDryRunAsync(groupId, on == "yes", http.User.ActorId(), cancellationToken).ConfigureAwait(false)
            ? Results.LocalRedirect($"{AddressOf(groupId)}?notice=dry_{(on == "yes" ? "on" : "off")}")
            : Results.NotFound();
    }

    private static string AddressOf(string groupId) => $"{Page}/{Uri.EscapeDataString(groupId)}";
}
