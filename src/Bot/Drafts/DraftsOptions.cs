using System.ComponentModel.DataAnnotations;

namespace ModerationBot.Bot.Drafts;

/// <summary>Checking drafts. Section <c>Drafts</c>.</summary>
internal sealed record DraftsOptions
{
    public const string Section = "Drafts";

    /// <summary>Pages and checks per minute and address, 1 to 1000; addresses are kept in memory only. Default 20.</summary>
    [Range(1, 1000)]
    public int ChecksPerMinute { get; init; } = 20;

    /// <summary>Checks worked out at the same time, 1 to 64; the others wait, and after ten seconds are asked to come back. Default 2.</summary>
    [Range(1, 64)]
    public int ChecksAtOnce { get; init; } = 2;
}
