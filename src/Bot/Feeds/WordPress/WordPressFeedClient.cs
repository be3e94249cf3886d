using System.Text.Json;
using ModerationBot.Bot.Feeds.Http;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>A group that lives in posts and comments of a WordPress site, or in one of its categories.</summary>
internal sealed class WordPressFeedClient : IFeedClient
{
    /// <summary>An edited post comes again with the next poll; an edited comment only with a sweep, so edits are not promised.</summary>
    public const FeedCapabilities Can = FeedCapabilities.HoldBeforePublish | FeedCapabilities.Hide | FeedCapabilities.Restore
        | FeedCapabilities.HardDelete | FeedCapabilities.ReplyAsAdmin;

    private readonly WordPressSession _session;
    private readonly WordPressAccount _account;
    private readonly WordPressSite _site;
    private readonly WordPressReader _reader;
    private readonly WordPressSieve _sieve;
    private readonly WordPressPostActions _posts;
    private readonly WordPressCommentActions _comments;
    private readonly WordPressReplies _replies;
    private readonly int _overlapSeconds;
    private readonly TimeProvider _time;

    public WordPressFeedClient(WordPressTarget target, FeedHttp http, int overlapSeconds, TimeProvider time)
    {
        _session = new WordPressSession(target, http);
        _account = new WordPressAccount(_session);
        _site = new WordPressSite(_session);
        _reader = new WordPressReader(_session);
        _sieve = new WordPressSieve(_session, new WordPressNames(_session));
        _posts = new WordPressPostActions(_session, new WordPressNotes(_session, _account), new WordPressMedia(_session));
        _comments = new WordPressCommentActions(_session);
        _replies = new WordPressReplies(_session);
        _overlapSeconds = overlapSeconds;
        _time = time;
    }

    public FeedCapabilities Capabilities => Can;

    public async Task<FeedProbe> ProbeAsync(CancellationToken cancellationToken)
    {
        bool moderator = await _account.IsModeratorAsync(cancellationToken).ConfigureAwait(false);
        string? name = await _site.NameAsync(cancellationToken).ConfigureAwait(false);
        if (_session.Target.Category is not null)
        {
            name = await _site.CategoryAsync(cancellationToken).ConfigureAwait(false);
        }

        bool seen = name is not null || _session.Target.Category is null;
        return new FeedProbe(moderator && seen ? FeedHealth.Ok : FeedHealth.PermissionLost, name);
    }

    public IAsyncEnumerable<FeedPage> PollAsync(string? cursor, CancellationToken cancellationToken) =>
        new WordPressPoll(_reader, _sieve, _site, _overlapSeconds, _time).RunAsync(WordPressCursor.Parse(cursor), cancellationToken);

    public IAsyncEnumerable<FeedPage> SweepAsync(SweepRequest request, CancellationToken cancellationToken) =>
        new WordPressSweep(_reader, _sieve).RunAsync(request, cancellationToken);

    public async Task<ItemState> StateAsync(string platformId, CancellationToken cancellationToken)
    {
        if (!WordPressIds.TryParse(platformId, out ContentKind kind, out long number))
        {
            return ItemState.Gone;
        }

        try
        {
            JsonElement item = await _session.GetAsync(_session.Urls.One(kind, number, WordPressFields.State), cancellationToken)
                .ConfigureAwait(false);
            return WordPressStatus.StateOf(
                WordPressJson.Word(item, "status") ?? throw new FeedException(FeedHealth.ParseErrors, "malformed_item"));
        }
        catch (WordPressGoneException)
        {
            return ItemState.Gone;
        }
    }

    public async Task<string> ActAsync(FeedAction action, CancellationToken cancellationToken)
    {
        if (!Can.Can(action.Verb))
        {
            throw new FeedException(FeedHealth.PermissionLost, FeedVerbs.Unsupported);
        }

        if (!WordPressIds.TryParse(action.PlatformId, out ContentKind kind, out long number))
        {
            return FeedAnswers.AlreadyGone;
        }

        try
        {
            return action.Verb == FeedVerb.Reply
                ? await _replies.ReplyAsync(kind, number, action.Text ?? "", cancellationToken).ConfigureAwait(false)
                : await ActAsync(action.Verb, kind, number, cancellationToken).ConfigureAwait(false);
        }
        catch (WordPressGoneException)
        {
            return FeedAnswers.AlreadyGone;
        }
    }

    private Task<string> ActAsync(FeedVerb verb, ContentKind kind, long number, CancellationToken cancellationToken) => (verb, kind) switch
    {
        (FeedVerb.Remove, ContentKind.Post) => _posts.RemoveAsync(number, cancellationToken),
        (FeedVerb.Restore, ContentKind.Post) => _posts.RestoreAsync(number, cancellationToken),
        (FeedVerb.Purge, ContentKind.Post) => _posts.PurgeAsync(number, cancellationToken),
        (FeedVerb.Hide, ContentKind.Post) => _posts.HideAsync(number, cancellationToken),
        (FeedVerb.Show, ContentKind.Post) => _posts.ShowAsync(number, cancellationToken),
        (FeedVerb.Remove, _) => _comments.RemoveAsync(number, cancellationToken),
        (FeedVerb.Restore, _) => _comments.RestoreAsync(number, cancellationToken),
        (FeedVerb.Purge, _) => _comments.PurgeAsync(number, cancellationToken),
        (FeedVerb.Hide, _) => _comments.HideAsync(number, cancellationToken),
        (FeedVerb.Show, _) => _comments.ShowAsync(number, cancellationToken),
        _ => throw new FeedException(FeedHealth.PermissionLost, FeedVerbs.Unsupported),
    };
}
