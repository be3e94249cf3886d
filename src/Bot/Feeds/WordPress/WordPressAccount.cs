using System.Text.Json;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>The bot's own account on the site.</summary>
internal sealed class WordPressAccount(WordPressSession session)
{
    /// <summary>What an Editor may and the bot needs, to read and to act.</summary>
    private static readonly string[] Needed =
    [
        "moderate_comments", "edit_others_posts", "edit_private_posts", "read_private_posts", "delete_others_posts",
        "delete_private_posts",
    ];

    private long _id;

    /// <summary>Its number, asked once.</summary>
    public async Task<long> IdAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _id) == 0)
        {
            await IsModeratorAsync(cancellationToken).ConfigureAwait(false);
        }

        return Volatile.Read(ref _id);
    }

    /// <summary>Whether it may do all that the bot needs.</summary>
    /// <exception cref="FeedException">The site answers as to a stranger.</exception>
    public async Task<bool> IsModeratorAsync(CancellationToken cancellationToken)
    {
        JsonElement me = await session.GetAsync(session.Urls.Me(), cancellationToken).ConfigureAwait(false);
        long id = WordPressJson.Number(me, "id") ?? throw new FeedException(FeedHealth.ParseErrors, "malformed_account");
        Volatile.Write(ref _id, id);
        return WordPressJson.Member(me, "capabilities") is { } may
            && Needed.All(one => WordPressJson.Member(may, one) is { ValueKind: JsonValueKind.True });
    }
}
