using System.ComponentModel.DataAnnotations;

namespace ModerationBot.Bot.Flags;

/// <summary>How long text is kept. Section <c>Retention</c>.</summary>
internal sealed record RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>Days that an unflagged post is kept, encrypted, as context of its comments, 0 to 14. Default 14.</summary>
    [Range(0, 14)]
    public int ContextDays { get; init; } = 14;

    /// <summary>Days that a flagged text is kept, encrypted, after its flag was closed, 1 to 3650. Default 365.</summary>
    [Range(1, 3650)]
    public int DecidedDays { get; init; } = 365;
}
