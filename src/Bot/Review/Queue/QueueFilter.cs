using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>
/// What of the queue is shown, and in which order; a part that is null shows everything. Unknown values of a query string
/// show everything: a stale link never fails. Public because Razor components are.
/// </summary>
public sealed record QueueFilter
{
    /// <summary>Longest id of a group, in UTF-16 units.</summary>
    private const int MaxGroup = 40;

    public static QueueFilter All { get; } = new();

    public Severity? Severity { get; init; }

    /// <summary>Only this question.</summary>
    public Half? Half { get; init; }

    /// <summary>Only flags with this ground, a code of <see cref="Grounds"/>.</summary>
    public string? Ground { get; init; }

    /// <summary>Only flags with this identifier, a code of <see cref="IdentifierTypes"/>.</summary>
    public string? Identifier { get; init; }

    public QueueAuthor? Author { get; init; }

    /// <summary>Null shows what is open; with a search, it shows every state.</summary>
    public QueueState? State { get; init; }

    public QueueAge? Age { get; init; }

    /// <summary>Only the group with this id.</summary>
    public string? Group { get; init; }

    public ContentKind? Kind { get; init; }

    public QueueSort Sort { get; init; }

    /// <summary>Id of words that the person searches for. The words themselves are never in an address: see <see cref="Searches.SearchShelf"/>.</summary>
    public string? Search { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether nothing is left out; the order does not matter.</summary>
    public bool IsEmpty => this with { Page = 1, Sort = default } == All;

    /// <summary>Reads the query of an address.</summary>
    public static QueueFilter Parse(IQueryCollection query) => Parse(query.Select(pair => pair));

    /// <summary>Reads what <see cref="ToQuery"/> gave, with or without its question mark.</summary>
    public static QueueFilter Parse(string? query) => Parse(QueryHelpers.ParseQuery(query));

    /// <summary>The address of this view of the queue.</summary>
    public string ToUrl() => "/queue" + ToQuery();

    /// <summary>The query string of this view, from its question mark on; empty for all on the first page.</summary>
    public string ToQuery()
    {
        List<string> parts = [];
        Add("severity", Code(Severity));
        Add("half", Code(Half));
        Add("ground", Ground);
        Add("identifier", Identifier);
        Add("author", Code(Author));
        Add("state", Code(State));
        Add("age", Age is { } age ? CodeOf(age) : null);
        Add("group", Group);
        Add("kind", Code(Kind));
        Add("sort", Sort == default ? null : Code<QueueSort>(Sort));
        Add("search", Search);
        Add("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null);
        return parts.Count == 0 ? "" : $"?{string.Join('&', parts)}";

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                parts.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }
    }

    private static QueueFilter Parse(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        Dictionary<string, string?> values = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, StringValues value) in query)
        {
            values[name] = value.Count > 0 ? value[0] : null;
        }

        return new QueueFilter
        {
            Severity = Find<Severity>(Of("severity")),
            Half = Find<Half>(Of("half")),
            Ground = Grounds.All.FirstOrDefault(code => code == Of("ground")),
            Identifier = IdentifierTypes.All.FirstOrDefault(code => code == Of("identifier")),
            Author = Find<QueueAuthor>(Of("author")),
            State = Find<QueueState>(Of("state")),
            Age = Of("age") is { } age ? Enum.GetValues<QueueAge>().Cast<QueueAge?>().FirstOrDefault(one => CodeOf(one!.Value) == age) : null,
            Group = Of("group") is { Length: > 0 and <= MaxGroup } group ? group : null,
            Kind = Find<ContentKind>(Of("kind")),
            Sort = Find<QueueSort>(Of("sort")) ?? default,
            Search = Of("search") is { } search && Searches.SearchShelf.IsId(search) ? search : null,
            Page = int.TryParse(Of("page"), NumberStyles.None, CultureInfo.InvariantCulture, out int page) && page > 0 ? page : 1,
        };

        string? Of(string name) => values.GetValueOrDefault(name);
    }

    private static T? Find<T>(string? code)
        where T : struct, Enum =>
        Enum.GetValues<T>().Cast<T?>().FirstOrDefault(one => string.Equals(Code(one), code, StringComparison.OrdinalIgnoreCase));

    private static string? Code<T>(T? value)
        where T : struct, Enum => value?.ToString().ToLowerInvariant();

    private static string CodeOf(QueueAge age) => age switch
    {
        QueueAge.Over4Hours => "over_4h",
        QueueAge.Over24Hours => "over_24h",
        _ => "today",
    };
}
