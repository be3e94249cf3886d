using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace ModerationBot.Bot.Storage;

/// <summary>
/// Sets each connection up: write-ahead log (readers never wait), synced at each commit (a decision that was carried out
/// survives a power cut), a wait instead of "database is locked", and erased bytes overwritten on the disk. Each keeps 4 MiB
/// of pages: the system's own cache holds the rest, and memory stays bounded whatever the size of the file. Connections are
/// pooled and keep their settings: each is set up once.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=15000; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON; PRAGMA cache_size=-4096;";

    private readonly ConditionalWeakTable<sqlite3, object> _setUp = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsSetUp(connection))
        {
            return;
        }

        using DbCommand command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        Remember(connection);
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsSetUp(connection))
        {
            return;
        }

        DbCommand command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }

        Remember(connection);
    }

    /// <summary>The handle stays the same while a pooled connection goes from hand to hand.</summary>
    private bool IsSetUp(DbConnection connection) =>
        connection is SqliteConnection { Handle: { } handle } && _setUp.TryGetValue(handle, out _);

    private void Remember(DbConnection connection)
    {
        if (connection is SqliteConnection { Handle: { } handle })
        {
            _setUp.AddOrUpdate(handle, this);
        }
    }
}
