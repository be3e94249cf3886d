using Microsoft.Data.Sqlite;

namespace ModerationBot.Benchmarks.Console.Seeding;

/// <summary>One prepared insert, run very often.</summary>
internal sealed class InsertCommand : IDisposable
{
    private readonly SqliteCommand _command;

    /// <param name="connection">Open, in a transaction.</param>
    /// <param name="table">Table name.</param>
    /// <param name="columns">Columns in the order of the values.</param>
    public InsertCommand(SqliteConnection connection, string table, params string[] columns)
    {
        _command = connection.CreateCommand();
        // Names of our own tables, never anything from outside.
#pragma warning disable CA2100
        _command.CommandText =
            $"INSERT INTO {table} ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
#pragma warning restore CA2100
        for (int i = 0; i < columns.Length; i++)
        {
            _command.Parameters.Add(new SqliteParameter($"@p{i}", null));
        }

        _command.Prepare();
    }

    public void Run(params ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}
