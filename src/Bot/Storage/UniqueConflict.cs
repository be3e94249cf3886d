using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ModerationBot.Bot.Storage;

/// <summary>Tells a broken unique key (somebody else wrote the row first) from every other failure.</summary>
internal static class UniqueConflict
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    public static bool Is(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: SqliteUnique or SqlitePrimaryKey };
}
