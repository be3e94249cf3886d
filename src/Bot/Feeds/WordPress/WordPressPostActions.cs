using System.Text.Json;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>What can be done to a post. Each may be asked again after it stopped half way.</summary>
internal sealed class WordPressPostActions(WordPressSession session, WordPressNotes notes, WordPressMedia media)
{
    private const string Whole = "id,status,author,content.raw,featured_media";
    private static readonly string[] Unapproved = [WordPressStatus.Hold, WordPressStatus.Spam, WordPressStatus.Trash];

    /// <summary>Files first, then the note, then the trash: whatever dies in between, the post is still there to be asked again.</summary>
    public async Task<string> RemoveAsync(long post, CancellationToken cancellationToken)
    {
        JsonElement element = await GetAsync(post, Whole, cancellationToken).ConfigureAwait(false);
        string status = StatusOf(element);
        if (status == WordPressStatus.Trash)
        {
            return FeedAnswers.AlreadyGone;
        }

        await media.DeleteAsync(post, element, cancellationToken).ConfigureAwait(false);
        bool isShown = WordPressStatus.StateOf(status) == ItemState.Visible;
        WordPressNote? before = isShown ? null : (await notes.FindAsync(post, cancellationToken).ConfigureAwait(false))?.Note;
        WordPressNote note = new()
        {
            Shown = before?.Shown ?? status,
            Trashed = status,
            Comments = await UnapprovedAsync(post, cancellationToken).ConfigureAwait(false),
        };
        long written = await notes.WriteAsync(post, note, cancellationToken).ConfigureAwait(false);
        await session.DeleteAsync(session.Urls.Delete(ContentKind.Post, post, force: false), cancellationToken).ConfigureAwait(false);
        await notes.DropAsync(written, force: false, cancellationToken).ConfigureAwait(false);
        return FeedAnswers.Trashed;
    }

    public async Task<string> PurgeAsync(long post, CancellationToken cancellationToken)
    {
        JsonElement element = await GetAsync(post, Whole, cancellationToken).ConfigureAwait(false);
        await media.DeleteAsync(post, element, cancellationToken).ConfigureAwait(false);
        (long Id, WordPressNote Note)? note = await notes.FindAsync(post, cancellationToken).ConfigureAwait(false);
        await session.DeleteAsync(session.Urls.Delete(ContentKind.Post, post, force: true), cancellationToken).ConfigureAwait(false);
        await DropAsync(note, cancellationToken).ConfigureAwait(false);
        return FeedAnswers.Deleted;
    }

    /// <summary>The post as it stood, with its short name; then each of its comments, which WordPress would leave in the trash.</summary>
    public async Task<string> RestoreAsync(long post, CancellationToken cancellationToken)
    {
        JsonElement element = await GetAsync(post, WordPressFields.State, cancellationToken).ConfigureAwait(false);
        (long Id, WordPressNote Note)? found = await notes.FindAsync(post, cancellationToken).ConfigureAwait(false);
        if (StatusOf(element) == WordPressStatus.Trash)
        {
            string status = found?.Note.Trashed ?? await notes.GuessAsync(cancellationToken).ConfigureAwait(false);
            await session.SetStatusAsync(ContentKind.Post, post, status, cancellationToken).ConfigureAwait(false);
        }

        await RestoreCommentsAsync(post, found?.Note, cancellationToken).ConfigureAwait(false);
        if (found is { Note.Trashed: WordPressStatus.Pending } hidden)
        {
            // It was hidden before it was removed: the note still tells how to show it.
            await notes.WriteAsync(post, hidden.Note with { Trashed = null }, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await DropAsync(found, cancellationToken).ConfigureAwait(false);
        }

        return FeedAnswers.Restored;
    }

    public async Task<string> HideAsync(long post, CancellationToken cancellationToken)
    {
        string status = StatusOf(await GetAsync(post, WordPressFields.State, cancellationToken).ConfigureAwait(false));
        switch (WordPressStatus.StateOf(status))
        {
            case ItemState.Gone:
                return FeedAnswers.AlreadyGone;
            case ItemState.Visible:
                await notes.WriteAsync(post, new WordPressNote { Shown = status }, cancellationToken).ConfigureAwait(false);
                await session.SetStatusAsync(ContentKind.Post, post, WordPressStatus.Pending, cancellationToken).ConfigureAwait(false);
                return FeedAnswers.Hidden;
            default:
                return FeedAnswers.Hidden;
        }
    }

    public async Task<string> ShowAsync(long post, CancellationToken cancellationToken)
    {
        string status = StatusOf(await GetAsync(post, WordPressFields.State, cancellationToken).ConfigureAwait(false));
        if (status == WordPressStatus.Trash)
        {
            return FeedAnswers.AlreadyGone;
        }

        if (WordPressStatus.StateOf(status) == ItemState.Hidden)
        {
            (long Id, WordPressNote Note)? found = await notes.FindAsync(post, cancellationToken).ConfigureAwait(false);
            string shown = found is { } known && WordPressStatus.StateOf(known.Note.Shown) == ItemState.Visible
                ? known.Note.Shown
                : await notes.GuessAsync(cancellationToken).ConfigureAwait(false);
            await session.SetStatusAsync(ContentKind.Post, post, shown, cancellationToken).ConfigureAwait(false);
            await DropAsync(found, cancellationToken).ConfigureAwait(false);
        }

        return FeedAnswers.Shown;
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<long>>> UnapprovedAsync(long post, CancellationToken cancellationToken)
    {
        Dictionary<string, IReadOnlyList<long>> found = new(StringComparer.Ordinal);
        foreach (string status in Unapproved)
        {
            found[status] = await CommentsAsync(post, status, cancellationToken).ConfigureAwait(false);
        }

        return found;
    }

    /// <summary>The numbers of a post's comments of one status, all of them.</summary>
    private async Task<IReadOnlyList<long>> CommentsAsync(long post, string status, CancellationToken cancellationToken)
    {
        List<long> ids = [];
        while (true)
        {
            Uri uri = session.Urls.CommentsOf(post, status, ids.Count);
            IReadOnlyList<JsonElement> page = WordPressJson.Elements(await session.GetAsync(uri, cancellationToken).ConfigureAwait(false));
            ids.AddRange(page.Select(comment => WordPressJson.Number(comment, "id") ?? 0));
            if (page.Count == 0)
            {
                return ids;
            }
        }
    }

    private async Task RestoreCommentsAsync(long post, WordPressNote? note, CancellationToken cancellationToken)
    {
        // All are listed before the first leaves the list.
        IReadOnlyList<long> ids = await CommentsAsync(post, WordPressStatus.PostTrashed, cancellationToken).ConfigureAwait(false);
        foreach (long id in ids)
        {
            try
            {
                string status = note?.StatusOf(id) ?? WordPressStatus.Approved;
                await session.SetStatusAsync(ContentKind.Comment, id, status, cancellationToken).ConfigureAwait(false);
            }
            catch (WordPressGoneException)
            {
                // Deleted for good meanwhile: the others still come back.
            }
        }
    }

    private Task<JsonElement> GetAsync(long post, string fields, CancellationToken cancellationToken) =>
        session.GetAsync(session.Urls.One(ContentKind.Post, post, fields), cancellationToken);

    private async Task DropAsync((long Id, WordPressNote Note)? note, CancellationToken cancellationToken)
    {
        if (note is { } found)
        {
            await notes.DropAsync(found.Id, force: true, cancellationToken).ConfigureAwait(false);
        }
    }

    private static string StatusOf(JsonElement element) =>
        WordPressJson.Word(element, "status") ?? throw new FeedException(FeedHealth.ParseErrors, "malformed_item");
}
