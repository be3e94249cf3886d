using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Policies.Backtest;
using ModerationBot.Bot.Policies.Retiring;
using ModerationBot.Bot.Review;

namespace ModerationBot.Bot.Policies.Pages;

/// <summary>The live line of the policy page, and the forms that are no page of their own.</summary>
internal static class PolicyEndpoints
{
    public static void MapPolicies(this IEndpointRouteBuilder app)
    {
        app.MapGet("/policy/backtest", BacktestAsync).RequireAuthorization(Access.Reader);
        RouteGroupBuilder forms = app.MapGroup("/policy").AddEndpointFilter<AntiforgeryFilter>().RequireAuthorization(Access.Owner);
        forms.MapPost("/trial", TrialAsync);
        forms.MapPost("/terms", RetireAsync);
    }

    /// <summary>The address of a page of a group, with a notice.</summary>
    public static string Url(string page, string groupId, string? notice = null) => QueryHelpers.AddQueryString(
        page, new Dictionary<string, string?> { ["group"] = groupId, ["notice"] = notice }.Where(pair => pair.Value is not null));

    private static async Task<IResult> BacktestAsync(
        string group, string? discrimination, string? identification, PolicyReader reader, BacktestDesk desk, PolicyWording wording,
        CancellationToken cancellationToken)
    {
        if ((await reader.GroupsAsync(cancellationToken).ConfigureAwait(false)).All(one => one.Id != group))
        {
            return Results.NotFound();
        }

        PolicySettings now = (await reader.CurrentAsync(group, cancellationToken).ConfigureAwait(false)).Settings;
        ScoreCurve curve = await desk.CurveAsync(group, cancellationToken).ConfigureAwait(false);
        PolicySettings tried = now;
        foreach ((Half half, string? text) in new[] { (Half.Discrimination, discrimination), (Half.Identification, identification) })
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            if (AlertBudget.Read(text) is not { } alerts)
            {
                return Results.BadRequest(FormattableString.Invariant(
                    $"{PolicyForm.FieldOf(half)}: must be a whole number from 0 to {PolicyLimits.MostAlerts}, value: '{text}'."));
            }

            tried = AlertBudget.Apply(curve, half, tried, alerts);
        }

        BacktestNumbers numbers = await desk.TryAsync(group, now, tried, cancellationToken).ConfigureAwait(false);
        return Results.Ok(new BacktestAnswer(
            wording.Lines(numbers),
            wording.HalfLine(numbers.DiscriminationPerWeek, BacktestDesk.Of(tried, Half.Discrimination)),
            wording.HalfLine(numbers.IdentificationPerWeek, BacktestDesk.Of(tried, Half.Identification))));
    }

    private static async Task<IResult> TrialAsync(
        [FromForm] string group, [FromForm] int version, [FromForm] string? why, [FromForm(Name = "do")] string act, PolicyDesk desk, HttpContext http,
        CancellationToken cancellationToken)
    {
        if (act is not ("adopt" or "drop"))
        {
            return Results.BadRequest("do: must be adopt or drop.");
        }

        PolicyResult result = await (act == "adopt"
            ? desk.AdoptAsync(group, version, why ?? "", http.User.ActorId(), cancellationToken)
            : desk.DropAsync(group, version, why ?? "", http.User.ActorId(), cancellationToken)).ConfigureAwait(false);
        return Results.LocalRedirect(Url(
            "/policy", group, PolicyNotices.Of(result.Status, act == "adopt" ? PolicyNotices.Adopted : PolicyNotices.Dropped)));
    }

    /// <summary>The words are read again from the flag: no form carries what a member wrote.</summary>
    private static async Task<IResult> RetireAsync(
        [FromForm] long flag, [FromForm] long finding, [FromForm] int version, [FromForm] string? why, RetireReader retiring, PolicyReader reader,
        PolicyDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        RetireView view = await retiring.ReadAsync(flag, cancellationToken).ConfigureAwait(false);
        string page = FormattableString.Invariant($"/policy/retire?flag={flag}");
        if (view.Terms.FirstOrDefault(one => one.FindingId == finding) is not { } term)
        {
            return Results.LocalRedirect(QueryHelpers.AddQueryString(page, "notice", PolicyNotices.NoTerm));
        }

        PolicySettings now = (await reader.CurrentAsync(view.GroupId, cancellationToken).ConfigureAwait(false)).Settings;
        PolicyResult result = await desk.SaveAsync(
            new(view.GroupId, version, PolicyMode.Live, RetireReader.With(now, term.Term), why ?? "", http.User.ActorId()), cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect(result.Status == PolicyStatus.Saved
            ? Url("/policy", view.GroupId, PolicyNotices.Saved)
            : QueryHelpers.AddQueryString(page, "notice", PolicyNotices.Of(result.Status, PolicyNotices.Saved)));
    }
}
