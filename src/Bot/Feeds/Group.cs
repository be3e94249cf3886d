namespace ModerationBot.Bot.Feeds;

/// <summary>Table <c>groups</c>: a watched group, from the settings or made by an import.</summary>
internal sealed class Group
{
    public required string Id { get; init; }

    public required string Name { get; set; }

    public required string TimeZone { get; set; }

    /// <summary><c>fr</c> or <c>en</c>.</summary>
    public required string Language { get; set; }

    public bool DryRun { get; set; } = true;

    /// <summary>False for a group that only receives imports, or that left the settings.</summary>
    public bool HasFeed { get; set; }

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}
