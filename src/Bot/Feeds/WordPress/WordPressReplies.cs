using System.Globalization;
using System.Text.Json;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>Answers under an item with the bot's own account.</summary>
internal sealed class WordPressReplies(WordPressSession session)
{
    public async Task<string> ReplyAsync(ContentKind kind, long number, string text, CancellationToken cancellationToken)
    {
        Dictionary<string, string> fields = new() { ["content"] = Escape(text) };
        if (kind == ContentKind.Post)
        {
            fields["post"] = Text(number);
        }
        else
        {
            Uri uri = session.Urls.One(kind, number, WordPressFields.CommentPlace);
            JsonElement comment = await session.GetAsync(uri, cancellationToken).ConfigureAwait(false);
            fields["post"] = Text(WordPressJson.Number(comment, "post") ?? throw new FeedException(FeedHealth.ParseErrors, "malformed_item"));
            fields["parent"] = Text(number);
        }

        try
        {
            await session.PostAsync(session.Urls.NewComment(), fields, once: true, cancellationToken).ConfigureAwait(false);
        }
        catch (FeedException failure) when (failure.Code == "wp_comment_duplicate")
        {
            // It stands there already: the answer to an earlier try was lost.
        }

        return FeedAnswers.Replied;
    }

    /// <summary>Our words are plain text; an Editor's comment is read as HTML.</summary>
    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
