namespace ModerationBot.Bot.Review.Items;

/// <summary>Table <c>openings</c>: a person opened one version of a flag. Written once, with its log entry.</summary>
internal sealed class Opening
{
    public long Id { get; init; }

    public required long FlagId { get; init; }

    public required int FlagVersion { get; init; }

    public required string OpenedBy { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }
}
