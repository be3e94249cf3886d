using System.ComponentModel.DataAnnotations;

namespace ModerationBot.Bot.Feeds;

/// <summary>One watched group. Section <c>Groups</c>, a list.</summary>
internal sealed record GroupOptions
{
    public const string Section = "Groups";

    /// <summary>Short id in commands and addresses: lower-case letters, digits and dashes.</summary>
    [Required, RegularExpression("^[a-z0-9][a-z0-9-]{0,39}$")]
    public string Id { get; init; } = "";

    /// <summary>Name on pages and reports.</summary>
    [Required, StringLength(100)]
    public string Name { get; init; } = "";

    /// <summary>Time zone of days and weeks (IANA name). Default <c>Europe/Paris</c>.</summary>
    [Required]
    public string TimeZone { get; init; } = "Europe/Paris";

    /// <summary>Language of alerts and reports, <c>fr</c> or <c>en</c>. Default <c>fr</c>.</summary>
    [Required, RegularExpression("^(fr|en)$")]
    public string Language { get; init; } = "fr";

    /// <summary>
    /// When true, a removal is decided and logged but the platform is not called. Default true: the owner turns it off.
    /// </summary>
    public bool DryRun { get; init; } = true;

    /// <summary>
    /// Score from which an item of this group is flagged as discriminatory, 0 to 1; null takes that of section
    /// <c>Policy</c>. Default null.
    /// </summary>
    [Range(0.0, 1.0)]
    public double? DiscriminationThreshold { get; init; }

    /// <summary>Thresholds of single categories in this group, 0 to 1, by code; they go before all others. Default none.</summary>
    public Dictionary<string, double> CategoryThresholds { get; init; } = [];

    /// <summary>
    /// When true, decisions on this group's items are kept as labelled examples, from which a better model can be learnt on
    /// this machine. Default false: members wrote to their group, not for this; the owner turns it on.
    /// </summary>
    public bool LearnFromDecisions { get; init; }

    /// <summary>
    /// When true, the reasons of a restriction are posted as a short answer under its discussion, where the platform can: it
    /// names nobody, but whoever reads it can open the author's appeal link. Default false: a person sends them.
    /// </summary>
    public bool PostStatements { get; init; }

    /// <summary>
    /// Bearer token of <c>POST /api/inbox/{id}</c>, at least 32 characters; null for a group without an inbox. A secret: set
    /// it by environment or user secrets, never in a file. Default null.
    /// </summary>
    public string? InboxToken { get; init; }

    /// <summary>Calls of the group's inbox per minute, 1 to 6000. Default 120.</summary>
    [Range(1, 6000)]
    public int InboxCallsPerMinute { get; init; } = 120;

    /// <summary>Where the group's posts are read from; null for a group that only receives imports.</summary>
    public FeedOptions? Feed { get; init; }

    /// <summary>The id only: a record would print its secrets.</summary>
    public override string ToString() => $"group {Id}";
}
