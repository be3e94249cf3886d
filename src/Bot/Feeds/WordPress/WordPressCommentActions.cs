using System.Text.Json;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>What can be done to a comment. WordPress itself remembers how one stood before it went to the trash.</summary>
internal sealed class WordPressCommentActions(WordPressSession session)
{
    private const string Untrash = "untrash";

    public async Task<string> RemoveAsync(long comment, CancellationToken cancellationToken)
    {
        await session.DeleteAsync(session.Urls.Delete(ContentKind.Comment, comment, force: false), cancellationToken).ConfigureAwait(false);
        return FeedAnswers.Trashed;
    }

    public async Task<string> PurgeAsync(long comment, CancellationToken cancellationToken)
    {
        await session.DeleteAsync(session.Urls.Delete(ContentKind.Comment, comment, force: true), cancellationToken).ConfigureAwait(false);
        return FeedAnswers.Deleted;
    }

    public async Task<string> RestoreAsync(long comment, CancellationToken cancellationToken)
    {
        switch (await StatusAsync(comment, cancellationToken).ConfigureAwait(false))
        {
            case WordPressStatus.PostTrashed:
                // It would hang under nothing.
                throw new FeedException(FeedHealth.PermissionLost, "post_in_trash");
            case WordPressStatus.Trash:
                await session.SetStatusAsync(ContentKind.Comment, comment, Untrash, cancellationToken).ConfigureAwait(false);
                return FeedAnswers.Restored;
            default:
                return FeedAnswers.Restored;
        }
    }

    public Task<string> HideAsync(long comment, CancellationToken cancellationToken) =>
        TurnAsync(comment, ItemState.Visible, WordPressStatus.Hold, FeedAnswers.Hidden, cancellationToken);

    public Task<string> ShowAsync(long comment, CancellationToken cancellationToken) =>
        TurnAsync(comment, ItemState.Hidden, WordPressStatus.Approved, FeedAnswers.Shown, cancellationToken);

    /// <summary>Only from the state that it is to leave: a word for a trashed comment would bring it back.</summary>
    private async Task<string> TurnAsync(long comment, ItemState from, string to, string answer, CancellationToken cancellationToken)
    {
        string status = await StatusAsync(comment, cancellationToken).ConfigureAwait(false);
        ItemState state = WordPressStatus.StateOf(status);
        if (state == from)
        {
            await session.SetStatusAsync(ContentKind.Comment, comment, to, cancellationToken).ConfigureAwait(false);
        }

        return state == ItemState.Gone ? FeedAnswers.AlreadyGone : answer;
    }

    private async Task<string> StatusAsync(long comment, CancellationToken cancellationToken)
    {
        JsonElement element = await session
            .GetAsync(session.Urls.One(ContentKind.Comment, comment, WordPressFields.State), cancellationToken).ConfigureAwait(false);
        return WordPressJson.Word(element, "status") ?? throw new FeedException(FeedHealth.ParseErrors, "malformed_item");
    }
}
