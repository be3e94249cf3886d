namespace ModerationBot.Bot.Feeds;

/// <summary>Table <c>groups</c>: a watched group, from the settings or made by an import.</summary>
internal sealed class Group
{
    public required string Id { get; init; }

    public required string Name { get; set; }

    public required string TimeZone { get; set; }

    /// <summary><c>fr</c> or <c>en</c>.</summary>
    public required string Language { get; set; }

    /// <summary>Whether decisions are kept from the platform: <see cref="DryRunChosen"/>, else the settings file.</summary>
    public bool DryRun { get; set; } = true;

    /// <summary>What an owner chose on the page of groups; null while the settings file decides.</summary>
    public bool? DryRunChosen { get; set; }

    /// <summary>False for a group that only receives imports, or that left the settings.</summary>
    public bool HasFeed { get; set; }

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}
