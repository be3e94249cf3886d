using System.Globalization;
using ModerationBot.Benchmarks.Console.Seeding;
using ModerationBot.Bot.Review.Queue;

namespace ModerationBot.Benchmarks.Console;

/// <summary>Opens every kind of page, first some unmeasured, then the measured ones.</summary>
/// <param name="server">Asked for its processor time.</param>
/// <param name="visitor">Signed in.</param>
/// <param name="pseudonyms">Of authors who were flagged.</param>
/// <param name="size">How much there is.</param>
/// <param name="requests">Measured requests of each kind.</param>
/// <param name="seed">Chooses words, items and pages.</param>
internal sealed class PageTour(ServerProcess server, Visitor visitor, IReadOnlyList<string> pseudonyms, SeedSize size, int requests, int seed)
{
    private const int WarmUp = 60;

    /// <summary>Fewer than the searches that the program remembers of one person.</summary>
    private const int Turn = 15;

    private static readonly string[] Filters =
    [
        "severity=critical", "half=identification", "ground=origin", "identifier=place", "author=repeat", "author=new", "state=escalated",
        "state=waiting", "state=proposed", "state=decided", "age=today", "age=over_24h", "group=rural", "kind=post", "sort=oldest",
        "severity=high&ground=health&author=repeat&kind=comment",
    ];

    private readonly Random _random = new(seed);

    public async Task<IReadOnlyList<PageRow>> RunAsync(Action<string> progress)
    {
        List<PageRow> rows = [];
        foreach ((string kind, Func<Task<string>> next) in Kinds())
        {
            progress(kind);
            for (int i = 0; i < WarmUp; i++)
            {
                await visitor.OpenAsync("", await next());
            }

            double processor = 0;
            for (int done = 0; done < requests; done += Turn)
            {
                processor += await TurnAsync(kind, next, Math.Min(Turn, requests - done));
            }

            rows.Add(new PageRow(kind, [.. (await visitor.TimesAsync())[kind].Order()], processor / requests));
        }

        return rows;
    }

    /// <summary>Opens some pages whose addresses are made first: what that costs is not theirs.</summary>
    /// <returns>Milliseconds of processor time that the server took.</returns>
    private async Task<double> TurnAsync(string kind, Func<Task<string>> next, int count)
    {
        List<string> paths = [];
        for (int i = 0; i < count; i++)
        {
            paths.Add(await next());
        }

        TimeSpan busy = server.Busy;
        foreach (string path in paths)
        {
            await visitor.OpenAsync(kind, path);
        }

        return (server.Busy - busy).TotalMilliseconds;
    }

    private IEnumerable<(string, Func<Task<string>>)> Kinds()
    {
        yield return ("queue, first page", () => Task.FromResult("/queue"));
        yield return ("queue, deep page", () => Task.FromResult(QueueFilter.Parse($"page={_random.Next(100, 500)}").ToUrl()));
        foreach (string filter in Filters)
        {
            yield return ($"queue, `{filter}`", () => Task.FromResult($"/queue?{filter}"));
        }

        yield return ("search, one word", () => SearchAsync(TextMill.Word(_random)));
        yield return ("search, three words", () => SearchAsync($"patient {TextMill.Word(_random)} garde"));
        yield return ("search, pseudonym", () => SearchAsync(pseudonyms[_random.Next(pseudonyms.Count)]));
        yield return ("item, opened for the first time", () => Task.FromResult(string.Create(CultureInfo.InvariantCulture, $"/items/{_random.Next(1, size.Flags)}")));
        yield return ("item, opened again", () => Task.FromResult("/items/7"));
        yield return ("reports, this week", () => Task.FromResult("/reports"));
        yield return ("health", () => Task.FromResult("/health"));
    }

    private Task<string> SearchAsync(string words) => visitor.PostAsync("", "/account", "/queue/search", ("words", words), ("query", ""));
}
