using System.Text.Json;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>
/// Deletes the files of a post. WordPress serves every upload to everybody, also from private and trashed posts, and beside
/// a reduced picture the original with its place of taking. It has no call that takes a file out of reach for a while, so
/// what goes, goes for good.
/// </summary>
internal sealed class WordPressMedia(WordPressSession session)
{
    private sealed record Medium(long Id, long? Post, long? Author, string Stem);

    /// <summary>Deletes the files that belong to the post and are shown by no other.</summary>
    public async Task DeleteAsync(long post, JsonElement element, CancellationToken cancellationToken)
    {
        string content = WordPressJson.Content(element, "content") ?? "";
        long? author = WordPressJson.Number(element, "author");
        long? featured = WordPressJson.Number(element, "featured_media");
        foreach (Medium medium in await FindAsync(post, content, featured, cancellationToken).ConfigureAwait(false))
        {
            bool own = medium.Post == post || (medium.Post is null && medium.Author == author);
            if (own && !await IsElsewhereAsync(post, medium, cancellationToken).ConfigureAwait(false))
            {
                await DropAsync(medium.Id, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Uploaded to the post, over it, named by its blocks, or shown by address alone.</summary>
    private async Task<IReadOnlyList<Medium>> FindAsync(long post, string content, long? featured, CancellationToken cancellationToken)
    {
        Dictionary<long, Medium> found = [];
        for (int read = -1; read != found.Count;)
        {
            read = found.Count;
            await AddAsync(found, session.Urls.MediaOf(post, read), _ => true, cancellationToken).ConfigureAwait(false);
        }

        long[] named = [.. WordPressText.MediaIds(content).Append(featured ?? 0).Where(id => id > 0 && !found.ContainsKey(id)).Take(WordPressUrls.Most)];
        if (named.Length > 0)
        {
            await AddAsync(found, session.Urls.Media(named), _ => true, cancellationToken).ConfigureAwait(false);
        }

        foreach (string stem in WordPressText.FileAddresses(content).Select(StemOf).Distinct(StringComparer.Ordinal))
        {
            if (stem.Length > 0 && found.Values.All(medium => medium.Stem != stem))
            {
                string name = stem[(stem.LastIndexOf('/') + 1)..];
                await AddAsync(found, session.Urls.MediaNamed(name), medium => medium.Stem == stem, cancellationToken).ConfigureAwait(false);
            }
        }

        return [.. found.Values];
    }

    private async Task AddAsync(Dictionary<long, Medium> found, Uri uri, Predicate<Medium> wanted, CancellationToken cancellationToken)
    {
        foreach (JsonElement element in WordPressJson.Elements(await session.GetAsync(uri, cancellationToken).ConfigureAwait(false)))
        {
            if (WordPressJson.Number(element, "id") is { } id)
            {
                string stem = StemOf(WordPressJson.Word(element, "source_url") ?? "");
                Medium medium = new(id, WordPressJson.Number(element, "post"), WordPressJson.Number(element, "author"), stem);
                if (wanted(medium))
                {
                    found[id] = medium;
                }
            }
        }
    }

    private async Task<bool> IsElsewhereAsync(long post, Medium medium, CancellationToken cancellationToken)
    {
        if (medium.Stem.Length == 0)
        {
            return false;
        }

        JsonElement posts = await session.GetAsync(session.Urls.PostsWith(medium.Stem), cancellationToken).ConfigureAwait(false);
        return WordPressJson.Elements(posts).Any(other => WordPressJson.Number(other, "id") != post);
    }

    private async Task DropAsync(long medium, CancellationToken cancellationToken)
    {
        try
        {
            await session.DeleteAsync(session.Urls.DeleteMedium(medium), cancellationToken).ConfigureAwait(false);
        }
        catch (WordPressGoneException)
        {
            // That is what was wanted.
        }
    }

    /// <summary>
    /// The part of an address that the original and all its copies share, from the month's folder on:
    /// <c>2026/11/photo</c> of <c>…/uploads/2026/11/photo-300x200.jpg</c> and of <c>…/photo-scaled.jpg</c>.
    /// </summary>
    internal static string StemOf(string address)
    {
        const string Folder = "/uploads/";
        int start = address.LastIndexOf(Folder, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return "";
        }

        string path = address[(start + Folder.Length)..];
        int dot = path.LastIndexOf('.');
        string stem = dot < 0 ? path : path[..dot];
        int dash = stem.LastIndexOf('-');
        string tail = dash < 0 ? "" : stem[(dash + 1)..];
        return tail is "scaled" or "rotated" || IsSize(tail) ? stem[..dash] : stem;
    }

    private static bool IsSize(string tail) =>
        tail.Split('x') is [{ Length: > 0 } width, { Length: > 0 } height] && width.All(char.IsAsciiDigit) && height.All(char.IsAsciiDigit);
}
