using System.Text;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review;

namespace ModerationBot.Bot.Statements;

/// <summary>Files of statements, and the button of who sent one by hand.</summary>
internal static class StatementEndpoints
{
    /// <summary>Codes of the sentence shown after the button; the address holds the code, never the sentence.</summary>
    public const string Sent = "sent";

    public const string NotWaiting = "not_waiting";

    public static void MapStatements(this IEndpointRouteBuilder app)
    {
        app.MapGet("/statements/{decisionId:long}.json", JsonAsync).RequireAuthorization(Access.Reader);
        app.MapGet("/statements.csv", CsvAsync).RequireAuthorization(Access.Reader);
        app.MapPost("/statements/{decisionId:long}/sent", SentAsync).AddEndpointFilter<AntiforgeryFilter>()
            .RequireAuthorization(Access.Moderator);
    }

    private static async Task<IResult> JsonAsync(long decisionId, StatementReader reader, CancellationToken cancellationToken) =>
        await reader.FindAsync(decisionId, cancellationToken).ConfigureAwait(false) is { } found
            ? Results.Text(TransparencyRecord.ToJson(found.Content, found.Row.Language), "application/json", Encoding.UTF8)
            : Results.NotFound();

    private static async Task<IResult> CsvAsync(string? week, StatementReader reader, CancellationToken cancellationToken)
    {
        StatementWeek? asked = StatementWeek.Parse(week);
        if (!string.IsNullOrEmpty(week) && asked is null)
        {
            return Results.NotFound();
        }

        string csv = StatementCsv.Of(await reader.AllAsync(asked, cancellationToken).ConfigureAwait(false));
        return Results.File(Encoding.UTF8.GetBytes(csv), "text/csv; charset=utf-8", asked is { } name ? $"statements-{name}.csv" : "statements.csv");
    }

    private static async Task<IResult> SentAsync(long decisionId, StatementDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        bool noted = await desk.HandedOverAsync(decisionId, http.User.ActorId(), cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect(FormattableString.Invariant($"/statements/{decisionId}?notice={(noted ? Sent : NotWaiting)}"));
    }
}
