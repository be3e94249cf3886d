using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ModerationBot.Bot.Storage;

/// <summary>Times are stored as milliseconds since 1970 in UTC: SQLite can then compare and sort them.</summary>
internal sealed class UnixMillisecondsConverter() : ValueConverter<DateTimeOffset, long>(
    time => time.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
