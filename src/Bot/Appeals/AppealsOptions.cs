using System.ComponentModel.DataAnnotations;

namespace ModerationBot.Bot.Appeals;

/// <summary>Appeals of authors. Section <c>Appeals</c>. How long one may appeal is a setting of section <c>Statements</c>.</summary>
internal sealed record AppealsOptions
{
    public const string Section = "Appeals";

    /// <summary>Days in which the team means to answer, as the author is told, 1 to 90. Default 14.</summary>
    [Range(1, 90)]
    public int AnswerDays { get; init; } = 14;

    /// <summary>Pages and appeals per minute and address, 1 to 1000; addresses are kept in memory only. Default 20.</summary>
    [Range(1, 1000)]
    public int TriesPerMinute { get; init; } = 20;
}
