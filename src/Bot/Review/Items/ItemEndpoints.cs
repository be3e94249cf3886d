using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review.Items.Authors;
using ModerationBot.Bot.Review.Items.Notes;

namespace ModerationBot.Bot.Review.Items;

/// <summary>The forms of an item's page beside the decision: notes of the team, and the author's name.</summary>
internal static class ItemEndpoints
{
    /// <param name="forms">A group whose forms must come from our own pages.</param>
    public static void MapItems(this RouteGroupBuilder forms)
    {
        forms.MapPost("/items/{flagId:long}/notes", WriteNoteAsync).RequireAuthorization(Access.Moderator);
        forms.MapPost("/items/{flagId:long}/name", AskNameAsync).RequireAuthorization(Access.Moderator);
    }

    private static async Task<IResult> WriteNoteAsync(
        long flagId, [FromForm] string? text, NoteBook notes, HttpContext http, CancellationToken cancellationToken)
    {
        NoteStatus status = await notes.WriteAsync(flagId, text, http.User.ActorId(), cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect(LocalUrl.WithNotice(PageOf(flagId), ItemNotices.Of(status), flagId) + "#notes");
    }

    private static async Task<IResult> AskNameAsync(
        long flagId, [FromForm] string? reason, NameDesk names, HttpContext http, CancellationToken cancellationToken)
    {
        if (reason is null || !NameReasons.All.Contains(reason))
        {
            return Results.LocalRedirect(LocalUrl.WithNotice(PageOf(flagId), ItemNotices.NameReason, flagId));
        }

        bool shown = await names.AskAsync(flagId, reason, http.User.ActorId(), cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect(shown ? PageOf(flagId) + "#author" : LocalUrl.WithNotice(PageOf(flagId), ItemNotices.NoName, flagId));
    }

    private static string PageOf(long flagId) => $"/items/{flagId.ToString(CultureInfo.InvariantCulture)}";
}
