namespace ModerationBot.Bot.Feeds.Import;

/// <summary>What is asked of a format.</summary>
/// <param name="Reader">Checks lines and makes items of them.</param>
/// <param name="Zone">The zone of times that name none.</param>
/// <param name="OnlyGroup">Name of the one group to take of an export that holds several; null takes all.</param>
internal sealed record ImportRequest(ImportLineReader Reader, TimeZoneInfo Zone, string? OnlyGroup);
