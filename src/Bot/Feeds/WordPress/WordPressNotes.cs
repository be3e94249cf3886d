using System.Globalization;
using System.Text.Json;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>
/// Keeps <see cref="WordPressNote"/>s on the site itself, as drafts of the bot's own account: the program may forget, and
/// an admin may look. The note of a trashed post lies in the trash, too, and is emptied with it.
/// </summary>
internal sealed class WordPressNotes(WordPressSession session, WordPressAccount account)
{
    /// <summary>The note on a post; null without one. Only one of our own account counts: others could write that a private post was public.</summary>
    public async Task<(long Id, WordPressNote Note)?> FindAsync(long post, CancellationToken cancellationToken)
    {
        long me = await account.IdAsync(cancellationToken).ConfigureAwait(false);
        JsonElement found = await session.GetAsync(session.Urls.Notes(me, SlugOf(post)), cancellationToken).ConfigureAwait(false);
        foreach (JsonElement draft in WordPressJson.Elements(found))
        {
            if (WordPressJson.Number(draft, "id") is { } id && WordPressNote.Parse(WordPressJson.Content(draft, "content")) is { } note)
            {
                return (id, note);
            }
        }

        return null;
    }

    /// <summary>Writes a note in place of an earlier one.</summary>
    /// <returns>Its number.</returns>
    public async Task<long> WriteAsync(long post, WordPressNote note, CancellationToken cancellationToken)
    {
        Dictionary<string, string> fields = new()
        {
            ["title"] = string.Create(CultureInfo.InvariantCulture, $"ModerationBot: post {post}"),
            ["slug"] = SlugOf(post),
            ["status"] = WordPressStatus.Draft,
            ["content"] = note.ToText(),
        };
        (long Id, WordPressNote Note)? before = await FindAsync(post, cancellationToken).ConfigureAwait(false);
        Uri uri = before is { } known
            ? session.Urls.One(ContentKind.Post, known.Id, WordPressFields.State)
            : session.Urls.NewPost();
        JsonElement written = await session.PostAsync(uri, fields, once: before is null, cancellationToken).ConfigureAwait(false);
        return WordPressJson.Number(written, "id") ?? throw new FeedException(FeedHealth.ParseErrors, "malformed_note");
    }

    /// <summary>Puts a note into the trash, or away for good; one that is gone is no failure.</summary>
    public async Task DropAsync(long note, bool force, CancellationToken cancellationToken)
    {
        try
        {
            await session.DeleteAsync(session.Urls.Delete(ContentKind.Post, note, force), cancellationToken).ConfigureAwait(false);
        }
        catch (WordPressGoneException)
        {
            // That is what was wanted.
        }
    }

    /// <summary>What a post was that nobody noted: private where the group has private posts, so that nothing comes out.</summary>
    public async Task<string> GuessAsync(CancellationToken cancellationToken)
    {
        (JsonElement json, int? total) =
            await session.ListAsync(session.Urls.AnyPost(WordPressStatus.Private), cancellationToken).ConfigureAwait(false);
        return total > 0 || WordPressJson.Elements(json).Count > 0 ? WordPressStatus.Private : WordPressStatus.Publish;
    }

    private static string SlugOf(long post) => string.Create(CultureInfo.InvariantCulture, $"moderationbot-{post}");
}
