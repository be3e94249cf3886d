using ModerationBot.Detection;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>The flags of one thread as far as sorting needs them.</summary>
internal sealed class QueueThread
{
    public double Urgency { get; private set; } = -1;

    public Severity Severity { get; private set; }

    public long Oldest { get; private set; } = long.MaxValue;

    public long Newest { get; private set; }

    public long LastDecision { get; private set; }

    public long FirstId { get; private set; } = long.MaxValue;

    public int Count { get; private set; }

    /// <summary>Whether the reader is asked by name to decide one of its flags: that comes before everything else.</summary>
    public bool AsksReader { get; private set; }

    public void Add(QueueEntry entry, long now, string? readerId)
    {
        Count++;
        AsksReader |= entry is { State: QueueState.Open, EscalatedTo: not null } && entry.EscalatedTo == readerId;
        Urgency = entry.State == QueueState.Decided ? Urgency : Math.Max(Urgency, QueueUrgency.Of(entry.Severity, now - entry.RaisedAt));
        Severity = entry.Severity > Severity ? entry.Severity : Severity;
        Oldest = Math.Min(Oldest, entry.RaisedAt);
        Newest = Math.Max(Newest, entry.RaisedAt);
        LastDecision = Math.Max(LastDecision, entry.LastDecision);
        FirstId = Math.Min(FirstId, entry.Id);
    }

    /// <summary>The order of threads; ties go by age, then by id, so that pages never overlap.</summary>
    public static Comparison<QueueThread> By(QueueSort sort) => (a, b) =>
    {
        int order = b.AsksReader.CompareTo(a.AsksReader) is not 0 and var asked ? asked : sort switch
        {
            QueueSort.Risk => b.Severity.CompareTo(a.Severity),
            QueueSort.Oldest => a.Oldest.CompareTo(b.Oldest),
            QueueSort.Newest => b.Newest.CompareTo(a.Newest),
            // What is decided is no longer urgent: the last decision comes first.
            _ => b.Urgency.CompareTo(a.Urgency) is not 0 and var urgency ? urgency : b.LastDecision.CompareTo(a.LastDecision),
        };
        return order != 0 ? order : a.Oldest.CompareTo(b.Oldest) is not 0 and var age ? age : a.FirstId.CompareTo(b.FirstId);
    };
}
