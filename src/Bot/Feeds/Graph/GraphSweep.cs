using System.Runtime.CompilerServices;
using System.Text.Json;
using ModerationBot.Bot.Feeds.Graph.Wire;

namespace ModerationBot.Bot.Feeds.Graph;

/// <summary>
/// Reads known items again, 50 a call: the feed does not show an edited comment, nor what was deleted.
/// </summary>
internal sealed class GraphSweep(GraphSession session, Func<CancellationToken, Task> confirmSight)
{
    private const int IdsPerCall = 50;
    private bool _sighted;

    public async IAsyncEnumerable<FeedPage> RunAsync(
        SweepRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int unreadable = 0;
        foreach (IGrouping<bool, string> kind in request.PlatformIds.Where(GraphIds.IsAskable).GroupBy(IsPost))
        {
            foreach (string[] ids in kind.Chunk(IdsPerCall))
            {
                Dictionary<string, JsonElement> found =
                    await ManyAsync(ids, FieldsOf(kind.Key), cancellationToken).ConfigureAwait(false);
                List<string> gone = [.. ids.Where(id => !found.ContainsKey(id))];
                await ConfirmSightAsync(gone.Count, cancellationToken).ConfigureAwait(false);
                List<FeedItem> items = [];
                foreach ((string id, JsonElement element) in found)
                {
                    items.AddRange(Items(id, element, ref unreadable));
                }

                yield return new FeedPage(items, gone, null);
            }
        }

        if (unreadable > 0)
        {
            throw new FeedException(FeedHealth.ParseErrors, "malformed_item");
        }
    }

    private bool IsPost(string id) => GraphIds.IsPost(session.GroupId, id);

    private static string FieldsOf(bool post) => post ? GraphFields.SweptPost : GraphFields.Comment;

    /// <summary>
    /// The objects that still exist. Some servers refuse the whole call when one is gone: halves then tell which.
    /// </summary>
    private async Task<Dictionary<string, JsonElement>> ManyAsync(string[] ids, string fields, CancellationToken cancellationToken)
    {
        try
        {
            Uri uri = session.Urls.Many(ids, fields);
            return await session.GetAsync(uri, GraphJson.Default.DictionaryStringJsonElement, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (GraphGoneException) when (ids.Length == 1)
        {
            return [];
        }
        catch (GraphGoneException)
        {
            int half = ids.Length / 2;
            Dictionary<string, JsonElement> first = await ManyAsync(ids[..half], fields, cancellationToken).ConfigureAwait(false);
            Dictionary<string, JsonElement> second = await ManyAsync(ids[half..], fields, cancellationToken).ConfigureAwait(false);
            return new(first.Concat(second), StringComparer.Ordinal);
        }
    }

    /// <summary>An object out of sight looks like one that is gone: the group must still be seen, asked once a sweep.</summary>
    private async Task ConfirmSightAsync(int gone, CancellationToken cancellationToken)
    {
        if (gone > 0 && !_sighted)
        {
            await confirmSight(cancellationToken).ConfigureAwait(false);
            _sighted = true;
        }
    }

    private IReadOnlyList<FeedItem> Items(string id, JsonElement element, ref int unreadable)
    {
        if (!IsPost(id))
        {
            GraphComment? comment = GraphItems.Read(element, GraphJson.Default.GraphComment);
            FeedItem? read = GraphItems.Of(comment, GraphIds.ThreadOf(session.GroupId, id));
            unreadable += read is null ? 1 : 0;
            return read is null ? [] : [read];
        }

        GraphPost? post = GraphItems.Read(element, GraphJson.Default.GraphPost);
        if (GraphItems.Of(post) is not { } item)
        {
            unreadable++;
            return [];
        }

        return [item, .. GraphReader.Thread(post!, item, ref unreadable).Comments];
    }
}
