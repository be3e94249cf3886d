using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace ModerationBot.Bot.Storage;

/// <summary>
/// Tells whether anything was written to the database, by this program or by a command beside it: what was read into
/// memory is as good as new while the number stays the same. Asking costs microseconds.
/// </summary>
internal sealed class ChangeWatch(IOptions<StorageOptions> options) : IDisposable
{
    private readonly Lock _turn = new();
    private SqliteConnection? _connection;
    private SqliteCommand? _command;

    /// <summary>A number that differs from the one before when any other connection has committed in between.</summary>
    public long Version()
    {
        lock (_turn)
        {
            _command ??= Open();
            return (long)_command.ExecuteScalar()!;
        }
    }

    public void Dispose()
    {
        _command?.Dispose();
        _connection?.Dispose();
    }

    /// <summary>A connection of its own that never writes: SQLite counts the commits of the others only.</summary>
    private SqliteCommand Open()
    {
        _connection = new SqliteConnection($"Data Source={options.Value.DatabaseFile};Pooling=False;Default Timeout=30");
        _connection.Open();
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        command.Prepare();
        return command;
    }
}
