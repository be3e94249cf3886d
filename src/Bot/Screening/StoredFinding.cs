using ModerationBot.Detection;

namespace ModerationBot.Bot.Screening;

/// <summary>Table <c>findings</c>: one reason with its place in the text. Never holds the text itself.</summary>
internal sealed class StoredFinding
{
    public long Id { get; init; }

    public long VerdictId { get; init; }

    public required string Detector { get; init; }

    public required int Version { get; init; }

    public required Half Half { get; init; }

    public required string Category { get; init; }

    public required int Start { get; init; }

    public required int Length { get; init; }

    public required double Score { get; init; }

    public required Severity Severity { get; init; }

    public required string ReasonFr { get; init; }

    public required string ReasonEn { get; init; }
}
