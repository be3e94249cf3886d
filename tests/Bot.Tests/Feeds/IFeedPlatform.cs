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

    /// <summary>Lets time pass on the platform and for the client.</summary>
    void Pass(TimeSpan time);

    string Post(string text);

    string Comment(string parentId, string text);

    void Edit(string id, string text);

    void Delete(string id);

    /// <summary>Ends every fault.</summary>
    void Heal();

    void RevokeToken();

    /// <summary>Refuses calls as this platform does when there were too many; one row of <paramref name="kind"/> for each way.</summary>
    void Throttle(int kind);

    void WithdrawPermission();

    /// <summary>Breaks the next page of the feed on its way.</summary>
    void BreakNextPage();

    /// <summary>Pages of the feed come shuffled and repeat posts.</summary>
    void Disorder();

    /// <summary>A member deletes a post just before each further page is read.</summary>
    void DeleteBetweenPages();

    /// <summary>The feed answers well, and without a single post.</summary>
    void Hush();

    /// <summary>Authors are no longer told.</summary>
    void HideAuthors();
}
