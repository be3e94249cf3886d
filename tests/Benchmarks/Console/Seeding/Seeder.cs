using Microsoft.Data.Sqlite;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Benchmarks.Console.Seeding;

/// <summary>Fills an empty database that has its tables: big transactions and plain SQL, because a million rows would take an hour otherwise.</summary>
/// <param name="protector">Encrypts as the program does, so that the pages can read.</param>
/// <param name="size">How much.</param>
/// <param name="seed">The same number gives the same rows, but for keys and the hour.</param>
internal sealed class Seeder(ITextProtector protector, SeedSize size, int seed)
{
    /// <summary>Ids and names of the groups.</summary>
    public static readonly IReadOnlyList<(string Id, string Name)> Groups =
        [("divan", "Le Divan d'essai"), ("urgences", "Urgences d'essai"), ("rural", "Médecine rurale d'essai")];

    private const long ContextMilliseconds = 14L * 86_400_000;

    /// <param name="file">The database.</param>
    /// <param name="decider">Id of the account that decided in the past.</param>
    /// <param name="now">The newest rows are a little older.</param>
    /// <param name="progress">Told every hundred thousand items.</param>
    public void Fill(string file, string decider, DateTimeOffset now, Action<int> progress)
    {
        SeedItem[] items = ThreadPlan.Draw(size, seed, now);
        using SqliteConnection connection = new($"Data Source={file};Pooling=false;Foreign Keys=false");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-400000;");
        using (SqliteTransaction transaction = connection.BeginTransaction())
        {
            WriteGroups(connection, now.ToUnixTimeMilliseconds());
            WriteItems(connection, items, decider, now.ToUnixTimeMilliseconds(), progress);
            transaction.Commit();
        }

        Execute(connection, "PRAGMA journal_mode=WAL;");
    }

    private static void WriteGroups(SqliteConnection connection, long now)
    {
        using InsertCommand groups = new(connection, "groups", "Id", "Name", "TimeZone", "Language", "DryRun", "HasFeed");
        using InsertCommand states = new(connection, "feed_states", "GroupId", "Health", "LastPollAt", "LastSuccessAt", "Failures", "LagSeconds");
        foreach ((string id, string name) in Groups)
        {
            groups.Run(id, name, "Europe/Paris", "fr", 1, 1);
            states.Run(id, "ok", now, now, 0, 2.5);
        }
    }

    private void WriteItems(SqliteConnection connection, SeedItem[] items, string decider, long now, Action<int> progress)
    {
        using ItemTables tables = new(connection);
        using FlagTables flags = new(connection);
        using SearchTables searches = new(connection, protector);
        Random random = new(seed + 1);
        byte[] name = protector.Protect("Camille Inventée");
        int raised = 0, decided = 0;
        foreach (SeedItem item in items)
        {
            FlagPlan? plan = item.Flagged ? FlagPlan.Draw(random) : null;
            bool context = item.IsPost && now - item.At < ContextMilliseconds;
            string? text = item.Flagged || context ? TextMill.Next(random) : null;
            string group = Groups[item.Group].Id;
            tables.Write(item, group, plan, text is null ? null : protector.Protect(text), item.Flagged ? name : null, now);
            if (plan is not null)
            {
                // Old flags are decided, but one in twenty was left; the newest wait.
                bool closed = raised % 20 != 0 && decided < size.Decisions;
                decided += closed ? 1 : 0;
                flags.Write(++raised, item, group, plan, closed, decider);
                searches.Write(raised, item, group, plan, text!);
            }

            if (item.Id % 100_000 == 0)
            {
                progress(item.Id);
            }
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Fixed text of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
