using ModerationBot.Detection;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>Counts flags for the filters of a page, in one pass: each list leaves out its own part of the filter only.</summary>
internal sealed class QueueCounts(QueueDays days)
{
    private static readonly QueueAge[] Ages = Enum.GetValues<QueueAge>();
    private static readonly QueueState[] States = Enum.GetValues<QueueState>();
    private readonly int[] _severities = new int[Enum.GetValues<Severity>().Length];
    private readonly int[] _states = new int[States.Length];
    private readonly int[] _ages = new int[Ages.Length];
    private readonly int[] _grounds = new int[64];
    private readonly int[] _identifiers = new int[64];
    private readonly Dictionary<string, int> _groups = new(StringComparer.Ordinal);
    private int _discrimination;
    private int _identification;
    private int _new;
    private int _repeat;
    private int _posts;
    private int _comments;

    /// <param name="entry">A flag that fails at most one part of the filter.</param>
    /// <param name="failed">That part.</param>
    public void Add(QueueEntry entry, QueueDimension failed)
    {
        _severities[(int)entry.Severity] += Unless(QueueDimension.Severity);
        _discrimination += entry.Discrimination ? Unless(QueueDimension.Half) : 0;
        _identification += entry.Identification ? Unless(QueueDimension.Half) : 0;
        _new += entry is { Repeat: false, Author: not null } ? Unless(QueueDimension.Author) : 0;
        _repeat += entry.Repeat ? Unless(QueueDimension.Author) : 0;
        _posts += entry.Kind == ContentKind.Post ? Unless(QueueDimension.Kind) : 0;
        _comments += entry.Kind == ContentKind.Comment ? Unless(QueueDimension.Kind) : 0;
        _states[(int)QueueState.Open] += entry.State == QueueState.Open ? Unless(QueueDimension.State) : 0;
        AddSets(entry, failed);

        int Unless(QueueDimension dimension) => (failed & ~dimension) == 0 ? 1 : 0;
    }

    public IReadOnlyList<(Severity, int)> BySeverity =>
        [.. _severities.Select((count, i) => ((Severity)i, count)).Where(pair => pair.count > 0).Reverse()];

    public IReadOnlyList<(Half, int)> ByHalf => [(Half.Discrimination, _discrimination), (Half.Identification, _identification)];

    public IReadOnlyList<(string, int)> ByGround => CategoryBits.CountedGrounds(_grounds);

    public IReadOnlyList<(string, int)> ByIdentifier => CategoryBits.CountedIdentifiers(_identifiers);

    public IReadOnlyList<(QueueAuthor, int)> ByAuthor => [(QueueAuthor.New, _new), (QueueAuthor.Repeat, _repeat)];

    public IReadOnlyList<(QueueState, int)> ByState =>
        [.. States.Select(state => (state, _states[(int)state])).Where(pair => pair.Item2 > 0)];

    public IReadOnlyList<(QueueAge, int)> ByAge => [.. Ages.Select(age => (age, _ages[(int)age]))];

    public IReadOnlyList<(ContentKind, int)> ByKind => [(ContentKind.Post, _posts), (ContentKind.Comment, _comments)];

    public int OfGroup(string id) => _groups.GetValueOrDefault(id);

    private void AddSets(QueueEntry entry, QueueDimension failed)
    {
        if ((failed & ~QueueDimension.Ground) == 0)
        {
            CategoryBits.Count(entry.Categories & CategoryBits.Grounded, _grounds);
        }

        if ((failed & ~QueueDimension.Identifier) == 0)
        {
            CategoryBits.Count(entry.Categories & ~CategoryBits.Grounded, _identifiers);
        }

        if ((failed & ~QueueDimension.Age) == 0)
        {
            foreach (QueueAge age in Ages)
            {
                _ages[(int)age] += days.Is(age, entry) ? 1 : 0;
            }
        }

        if ((failed & ~QueueDimension.Group) == 0)
        {
            _groups[entry.GroupId] = _groups.GetValueOrDefault(entry.GroupId) + 1;
        }

        foreach (QueueState state in States.AsSpan(1))
        {
            _states[(int)state] += (failed & ~QueueDimension.State) == 0 && QueueSieve.Is(state, entry) ? 1 : 0;
        }
    }
}
