namespace ModerationBot.Bot.Review.Queue;

/// <summary>Tells which parts of a filter a flag fails. Made once for a page, asked for every flag.</summary>
internal sealed class QueueSieve
{
    private readonly QueueFilter _filter;
    private readonly QueueDays _days;
    private readonly ulong _ground;
    private readonly ulong _identifier;
    private readonly bool _anyState;

    /// <param name="filter">What is asked for.</param>
    /// <param name="days">The time now.</param>
    /// <param name="anyState">Whether a filter without a state shows every state, as a search does, or what is open.</param>
    public QueueSieve(QueueFilter filter, QueueDays days, bool anyState)
    {
        (_filter, _days, _anyState) = (filter, days, anyState);
        _ground = filter.Ground is { } ground ? CategoryBits.OfGround(ground) : 0;
        _identifier = filter.Identifier is { } identifier ? CategoryBits.OfIdentifier(identifier) : 0;
    }

    public QueueDimension Failed(QueueEntry entry) =>
        Unless(_filter.Severity is null || entry.Severity == _filter.Severity, QueueDimension.Severity)
        | Unless(_filter.Half is null || (_filter.Half == Half.Discrimination ? entry.Discrimination : entry.Identification), QueueDimension.Half)
        | Unless(_ground == 0 || (entry.Categories & _ground) != 0, QueueDimension.Ground)
        | Unless(_identifier == 0 || (entry.Categories & _identifier) != 0, QueueDimension.Identifier)
        | Unless(_filter.Author is null || (entry.Author is not null && entry.Repeat == (_filter.Author == QueueAuthor.Repeat)), QueueDimension.Author)
        | Unless(_filter.State is { } state ? Is(state, entry) : _anyState || entry.State == QueueState.Open, QueueDimension.State)
        | Unless(_filter.Age is null || _days.Is(_filter.Age.Value, entry), QueueDimension.Age)
        | Unless(_filter.Group is null || entry.GroupId == _filter.Group, QueueDimension.Group)
        | Unless(_filter.Kind is null || entry.Kind == _filter.Kind, QueueDimension.Kind);

    /// <summary>Whether a flag stands in a state; an escalated or proposed one is open too.</summary>
    public static bool Is(QueueState state, QueueEntry entry) => state switch
    {
        QueueState.Escalated => entry is { State: QueueState.Open, Escalated: true },
        QueueState.Proposed => entry is { State: QueueState.Open, Proposed: true },
        _ => entry.State == state,
    };

    private static QueueDimension Unless(bool kept, QueueDimension dimension) => kept ? QueueDimension.None : dimension;
}
