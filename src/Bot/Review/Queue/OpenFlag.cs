using ModerationBot.Detection;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>What the queue needs of every open flag to sort, count and group.</summary>
internal sealed record OpenFlag(
    long Id,
    string GroupId,
    string ThreadPlatformId,
    Severity Severity,
    DateTimeOffset RaisedAt,
    bool Discrimination,
    bool Identification,
    IReadOnlyList<string> Categories);
