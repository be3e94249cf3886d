using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace ModerationBot.Benchmarks.Console.Seeding;

/// <summary>Writes tables <c>flags</c>, <c>decisions</c> and <c>actions</c>.</summary>
internal sealed class FlagTables(SqliteConnection connection) : IDisposable
{
    private const long MinutesToDecide = 190;

    private readonly InsertCommand _flags = new(
        connection, "flags", "Id", "ItemId", "VerdictId", "GroupId", "ThreadPlatformId", "AuthorPlatformId", "Severity", "Discrimination",
        "Identification", "Categories", "PolicyVersion", "State", "Version", "RaisedAt", "ClosedAt", "EscalatedTo", "ProposedBy", "DueAt");

    private readonly InsertCommand _decisions = new(
        connection, "decisions", "FlagId", "FlagVersion", "VerdictId", "Outcome", "Reason", "DecidedBy", "DecidedAt", "UndoUntil");

    private readonly InsertCommand _actions = new(
        connection, "actions", "DecisionId", "Verb", "State", "DryRun", "Tries", "Answer", "StartedAt", "DoneAt");

    private int _decided;

    /// <param name="id">From 1.</param>
    /// <param name="item">The flagged item.</param>
    /// <param name="group">Id of its group.</param>
    /// <param name="plan">What the flag says.</param>
    /// <param name="closed">Whether a person has decided.</param>
    /// <param name="decider">Id of the account that decides.</param>
    public void Write(int id, in SeedItem item, string group, FlagPlan plan, bool closed, string decider)
    {
        long raised = item.At + 1_000;
        // Some of the open ones wait for somebody in particular.
        string? escalated = !closed && id % 40 == 0 ? decider : null;
        string? proposed = !closed && id % 90 == 7 ? decider : null;
        bool waiting = !closed && id % 60 == 1;
        _flags.Run(
            id, item.Id, item.Id, group, item.ThreadPlatformId, ItemTables.AuthorOf(item), (int)plan.Severity, plan.Discrimination,
            plan.Identification, JsonSerializer.Serialize<IEnumerable<string>>(plan.Grounds.Concat(plan.Identifiers).Distinct()), "bench",
            closed ? "Closed" : waiting ? "Waiting" : "Open", closed ? 3 : escalated is null && proposed is null && !waiting ? 1 : 2, raised,
            closed ? raised + (MinutesToDecide * 60_000) : null, escalated, proposed, waiting ? raised + (86_400_000L * 3_000) : null);
        if (closed)
        {
            Decide(id, item.Id, raised + (MinutesToDecide * 60_000), decider);
        }
    }

    public void Dispose()
    {
        _flags.Dispose();
        _decisions.Dispose();
        _actions.Dispose();
    }

    private void Decide(int flag, int verdict, long at, string decider)
    {
        bool removed = flag % 3 != 0;
        _decisions.Run(flag, 1, verdict, removed ? "Remove" : "Approve", removed ? "origin" : "wrong_flag", decider, at, at + 10_000);
        _decided++;
        if (removed)
        {
            _actions.Run(_decided, "remove", "Done", 0, 1, "done", at + 11_000, at + 11_500);
        }
    }
}
