using System.Runtime.CompilerServices;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>
/// Walks through a list from a place to its end. A page that breaks is asked for in smaller pieces, down to the one item
/// that breaks it, so that it alone stays unread.
/// </summary>
internal sealed class WordPressWalk(WordPressReader reader, ContentKind kind)
{
    /// <summary>More pages than a list can have: a site that goes round in circles stops here.</summary>
    private const int MostPages = 20_000;

    private const int Step = 10;

    /// <summary>The first page that could not be read at once; null when all could.</summary>
    public FeedException? Broken { get; private set; }

    public async IAsyncEnumerable<WordPressPage> RunAsync(
        WordPressPlace start, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        WordPressPlace? place = start;
        int size = WordPressUrls.Most;
        for (int pages = 0; place is not null; pages++)
        {
            if (pages == MostPages)
            {
                throw new FeedException(FeedHealth.ParseErrors, "endless_feed");
            }

            WordPressPage? page = await TryAsync(place, size, cancellationToken).ConfigureAwait(false);
            if (page is null)
            {
                size /= Step;
                continue;
            }

            yield return page;
            place = place.After(page, size);
            size = Math.Min(WordPressUrls.Most, size * Step);
        }
    }

    /// <summary>A page; null when it has to be asked for in smaller pieces.</summary>
    private async Task<WordPressPage?> TryAsync(WordPressPlace place, int size, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.PageAsync(kind, place, size, cancellationToken).ConfigureAwait(false);
        }
        catch (FeedException failure) when (IsOfThePage(failure))
        {
            if (failure.Health == FeedHealth.ParseErrors)
            {
                Broken ??= failure;
            }
        }

        return size > 1 ? null : await reader.PlaceAsync(kind, place, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A page too large for us or for the site's memory, or broken: smaller ones may do.</summary>
    private static bool IsOfThePage(FeedException failure) => failure.Health == FeedHealth.ParseErrors
        || failure.Code is "http_configuration_limit_exceeded" or "http_500" or "wp_internal_server_error";
}
