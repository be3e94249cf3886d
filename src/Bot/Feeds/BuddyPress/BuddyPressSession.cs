using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModerationBot.Bot.Feeds.BuddyPress.Wire;
using ModerationBot.Bot.Feeds.Http;
using ModerationBot.Bot.Feeds.Shapes;

namespace ModerationBot.Bot.Feeds.BuddyPress;

/// <summary>Makes calls to one site with one credential, under the version of the interface that the site has.</summary>
internal sealed class BuddyPressSession(BuddyPressTarget target, FeedHttp http)
{
    private const string Newest = "v2";
    private const string Older = "v1";

    private string _version = Newest;

    /// <summary>The watched group's number.</summary>
    public long Group => target.Group;

    /// <summary>A list of posts.</summary>
    /// <exception cref="FeedException">No list came.</exception>
    public async Task<BuddyPressList> ListAsync(Func<BuddyPressUrls, Uri> address, CancellationToken cancellationToken)
    {
        FeedAnswer answer = await AnyVersionAsync(HttpMethod.Get, address, null, once: false, cancellationToken).ConfigureAwait(false);
        int unreadable = 0;
        IReadOnlyList<BuddyPressActivity> posts =
            LooseList.Read(Elements(answer), BuddyPressJson.Default.BuddyPressActivity, ref unreadable);
        return new BuddyPressList(posts, Count(answer, "X-WP-Total"), Count(answer, "X-WP-TotalPages"), unreadable);
    }

    /// <summary>One object: version 1 answers with a list of one, version 2 with the object.</summary>
    /// <exception cref="BuddyPressGoneException">It is gone or out of sight.</exception>
    /// <exception cref="FeedException">Anything else that went wrong.</exception>
    public async Task<T> OneAsync<T>(
        HttpMethod method, Func<BuddyPressUrls, Uri> address, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        FeedAnswer answer = await AnyVersionAsync(method, address, null, once: false, cancellationToken).ConfigureAwait(false);
        int unreadable = 0;
        return LooseList.Read(Elements(answer), type, ref unreadable) is [var one, ..]
            ? one
            : throw new FeedException(FeedHealth.ParseErrors, "malformed_json");
    }

    /// <summary>Adds a comment: never tried again, because it would be there twice.</summary>
    public async Task AddAsync(BuddyPressComment comment, CancellationToken cancellationToken)
    {
        using JsonContent content = JsonContent.Create(comment, BuddyPressJson.Default.BuddyPressComment);
        await SendAsync(HttpMethod.Post, Urls().New(), content, once: true, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Proves that we are known and in the group: a stranger's list is empty, and so is that of a member in a quiet group.
    /// </summary>
    /// <exception cref="FeedException">We are not.</exception>
    public async Task ConfirmSightAsync(CancellationToken cancellationToken)
    {
        try
        {
            await AnyVersionAsync(HttpMethod.Get, urls => urls.Me(), null, once: false, cancellationToken).ConfigureAwait(false);
            await AnyVersionAsync(HttpMethod.Get, urls => urls.Members(), null, once: false, cancellationToken).ConfigureAwait(false);
        }
        catch (BuddyPressGoneException)
        {
            throw new FeedException(FeedHealth.PermissionLost, "group_out_of_sight");
        }
    }

    private BuddyPressUrls Urls() => new(target, Volatile.Read(ref _version));

    private async Task<FeedAnswer> AnyVersionAsync(
        HttpMethod method, Func<BuddyPressUrls, Uri> address, HttpContent? content, bool once, CancellationToken cancellationToken)
    {
        try
        {
            return await SendAsync(method, address(Urls()), content, once, cancellationToken).ConfigureAwait(false);
        }
        catch (BuddyPressGoneException gone) when (gone.IsRoute)
        {
            Volatile.Write(ref _version, Volatile.Read(ref _version) == Newest ? Older : Newest);
        }

        try
        {
            return await SendAsync(method, address(Urls()), content, once, cancellationToken).ConfigureAwait(false);
        }
        catch (BuddyPressGoneException gone) when (gone.IsRoute)
        {
            throw new FeedException(FeedHealth.Unavailable, "buddypress_missing");
        }
    }

    private async Task<FeedAnswer> SendAsync(
        HttpMethod method, Uri uri, HttpContent? content, bool once, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(method, uri) { Content = content };
        request.Headers.Authorization = target.Authorization;
        request.Options.Set(FeedHttp.Once, once);
        FeedAnswer answer = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return answer.IsSuccess ? answer : throw BuddyPressErrors.From(answer);
    }

    private static List<JsonElement> Elements(FeedAnswer answer)
    {
        JsonElement root = answer.Read(BuddyPressJson.Default.JsonElement);
        return root.ValueKind switch
        {
            JsonValueKind.Array => [.. root.EnumerateArray()],
            JsonValueKind.Object => [root],
            _ => throw new FeedException(FeedHealth.ParseErrors, "malformed_json"),
        };
    }

    private static int? Count(FeedAnswer answer, string header) =>
        int.TryParse(answer.Header(header), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : null;
}
