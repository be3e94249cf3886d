using ModerationBot.Bot.Feeds;

namespace ModerationBot.Bot.Tests.Feeds;

/// <summary>What the conformance suite needs of a real server of one kind: what its members do, and what goes wrong.</summary>
internal interface IFeedPlatform : IAsyncDisposable
{
    /// <summary>More posts than one page of the feed holds.</summary>
    int MoreThanAPage { get; }

    IFeedClient Client { get; }

    /// <summary>A client whose credential was never valid.</summary>
    IFeedClient Stranger { get; }

    /// <summary>The card of the client's kind.</summary>
    FeedCard Card { get; }

    /// <summary>Lets time pass on the platform and for the client.</summary>
    void Pass(TimeSpan time);

    Task<string> PostAsync(string text);

    Task<string> CommentAsync(string parentId, string text);

    /// <summary>Posts, oldest first, each of them so much later than the one before; time passes after each.</summary>
    Task<IReadOnlyList<string>> PostManyAsync(IReadOnlyList<string> texts, TimeSpan every);

    /// <summary>Comments under one parent, all now.</summary>
    Task<IReadOnlyList<string>> CommentManyAsync(string parentId, IReadOnlyList<string> texts);

    Task EditAsync(string id, string text);

    /// <summary>Its author deletes it, for good.</summary>
    Task DeleteAsync(string id);

    /// <summary>Ends every fault.</summary>
    Task HealAsync();

    Task RevokeTokenAsync();

    /// <summary>Refuses calls as this platform does when there were too many; one row of <paramref name="kind"/> for each way.</summary>
    void Throttle(int kind);

    Task WithdrawPermissionAsync();

    /// <summary>Breaks the next page of the feed on its way.</summary>
    void BreakNextPage();

    /// <summary>Pages of the feed come shuffled and repeat posts.</summary>
    void Disorder();

    /// <summary>A member deletes a post just before each further page is read.</summary>
    void DeleteBetweenPages();

    /// <summary>The feed answers well, and without a single post.</summary>
    void Hush();

    /// <summary>Authors are no longer told.</summary>
    Task HideAuthorsAsync();
}
