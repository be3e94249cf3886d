using System.ComponentModel.DataAnnotations;

namespace ModerationBot.Bot.Screening;

/// <summary>How items are judged. Section <c>Screening</c>.</summary>
internal sealed record ScreeningOptions
{
    public const string Section = "Screening";

    /// <summary>Items judged in one transaction, 1 to 1000. Default 100.</summary>
    [Range(1, 1000)]
    public int BatchSize { get; init; } = 100;
}
