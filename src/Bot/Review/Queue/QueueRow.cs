using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>
/// A row of <c>flags</c> as SQL gives it for the queue. Written out as SQL because the author's earlier flags are looked up
/// by a difference of times, which EF does not translate.
/// </summary>
internal sealed class QueueRow
{
    private const string Columns =
        """
        SELECT f."Id", f."Version", f."State", f."GroupId", f."ThreadPlatformId" AS "Thread", f."AuthorPlatformId" AS "Author",
            f."Severity", f."RaisedAt", f."Discrimination", f."Identification", f."Categories",
            v."DiscriminationScore", v."IdentificationScore",
            f."EscalatedTo", f."ProposedBy" IS NOT NULL AS "Proposed", i."Kind",
            f."AuthorPlatformId" IS NOT NULL AND EXISTS (
                SELECT 1 FROM flags AS e
                WHERE e."GroupId" = f."GroupId" AND e."AuthorPlatformId" = f."AuthorPlatformId"
                    AND e."RaisedAt" BETWEEN f."RaisedAt" - 7776000000 AND f."RaisedAt"
                    AND (e."RaisedAt" < f."RaisedAt" OR e."Id" < f."Id")) AS "Repeat"
        FROM flags AS f JOIN items AS i ON i."Id" = f."ItemId" JOIN verdicts AS v ON v."Id" = f."VerdictId"

        """;

    private const string Live = Columns + """WHERE f."State" IN ('Open', 'Waiting')""";

    private const string Some = Columns + """WHERE f."Id" IN (SELECT value FROM json_each({0}))""";

    private const string SomeWithAuthors = Columns +
        """
        WHERE f."Id" IN (
            SELECT value FROM json_each({0})
            UNION
            SELECT o."Id" FROM json_each({0}) AS ids JOIN flags AS a ON a."Id" = ids.value
                JOIN flags AS o ON o."GroupId" = a."GroupId" AND o."AuthorPlatformId" = a."AuthorPlatformId"
            WHERE o."State" IN ('Open', 'Waiting'))
        """;

    public long Id { get; init; }

    public int Version { get; init; }

    public string State { get; init; } = "";

    public string GroupId { get; init; } = "";

    public string Thread { get; init; } = "";

    public string? Author { get; init; }

    public int Severity { get; init; }

    public long RaisedAt { get; init; }

    public bool Discrimination { get; init; }

    public bool Identification { get; init; }

    public double DiscriminationScore { get; init; }

    public double IdentificationScore { get; init; }

    public string Categories { get; init; } = "[]";

    public string? EscalatedTo { get; init; }

    public bool Proposed { get; init; }

    public string Kind { get; init; } = "";

    public bool Repeat { get; init; }

    /// <summary>Every flag that waits for a person or for its author.</summary>
    public static Task<List<QueueRow>> ReadLiveAsync(ModerationDb db, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<QueueRow>(Live).ToListAsync(cancellationToken);

    /// <summary>The flags with these ids.</summary>
    public static Task<List<QueueRow>> ReadAsync(ModerationDb db, IEnumerable<long> ids, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<QueueRow>(Some, JsonSerializer.Serialize(ids)).ToListAsync(cancellationToken);

    /// <summary>The flags with these ids, and the live ones of their authors.</summary>
    public static Task<List<QueueRow>> ReadWithAuthorsAsync(ModerationDb db, IEnumerable<long> ids, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<QueueRow>(SomeWithAuthors, JsonSerializer.Serialize(ids)).ToListAsync(cancellationToken);

    /// <summary>The entry of the queue.</summary>
    /// <param name="lastDecision">Id of the last decision; 0 for a live flag.</param>
    public QueueEntry ToEntry(long lastDecision = 0) => new()
    {
        Id = Id,
        Version = Version,
        GroupId = GroupId,
        Thread = Thread,
        Author = Author,
        Severity = (Severity)Severity,
        RaisedAt = RaisedAt,
        Discrimination = Discrimination,
        Identification = Identification,
        DiscriminationScore = DiscriminationScore,
        IdentificationScore = IdentificationScore,
        Categories = CategoryBits.Of(JsonSerializer.Deserialize<string[]>(Categories) ?? [], Discrimination, Identification),
        Kind = Enum.Parse<ContentKind>(Kind),
        State = State switch
        {
            nameof(FlagState.Open) => QueueState.Open,
            nameof(FlagState.Waiting) => QueueState.Waiting,
            _ => QueueState.Decided,
        },
        EscalatedTo = EscalatedTo,
        Proposed = Proposed,
        Repeat = Repeat,
        LastDecision = lastDecision,
    };
}
