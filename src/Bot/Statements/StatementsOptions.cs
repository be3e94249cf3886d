using System.ComponentModel.DataAnnotations;

namespace ModerationBot.Bot.Statements;

/// <summary>Statements of reasons. Section <c>Statements</c>. Whether a group's are posted is the group's setting.</summary>
internal sealed record StatementsOptions
{
    public const string Section = "Statements";

    /// <summary>
    /// Days that the author may appeal, 30 to 730. Default 183: six months, as Regulation (EU) 2022/2065, art. 20(1), asks
    /// of platforms.
    /// </summary>
    [Range(30, 730)]
    public int AppealDays { get; init; } = 183;
}
