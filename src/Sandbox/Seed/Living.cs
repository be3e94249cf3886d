using ModerationBot.Sandbox.Store;

namespace ModerationBot.Sandbox.Seed;

/// <summary>Lets the reserve lines happen one by one, with their later edits and deletions.</summary>
internal sealed partial class Living(
    GroupStore store,
    Sower sower,
    SandboxOptions options,
    TimeProvider clock,
    ILogger<Living> log)
{
    /// <summary>Every event in order. What is done already does nothing, so that a restart goes on where it stopped.</summary>
    private readonly IReadOnlyList<Func<bool>> _events = Script(store, sower);

    /// <summary>Runs until the reserve is used up or the token is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var jitter = new Random(options.RandomSeed);
        var happened = 0;
        await WaitAsync(jitter, cancellationToken);
        foreach (var next in _events)
        {
            if (next())
            {
                happened++;
                await WaitAsync(jitter, cancellationToken);
            }
        }

        Log.Over(log, happened);
    }

    private Task WaitAsync(Random jitter, CancellationToken cancellationToken) =>
        Task.Delay(options.LivingInterval * (0.5 + jitter.NextDouble()), clock, cancellationToken);

    private static List<Func<bool>> Script(GroupStore store, Sower sower)
    {
        var steps = new List<(int At, Func<bool> Do)>();
        steps.AddRange(SeedFiles.Opening.SelectMany(line => Later(line, 0, store, sower)));
        for (var i = 0; i < SeedFiles.Reserve.Count; i++)
        {
            var line = SeedFiles.Reserve[i];
            steps.Add((i, () => sower.Sow(line, createdAt: null)));
            steps.AddRange(Later(line, i, store, sower));
        }

        return [.. steps.OrderBy(step => step.At).Select(step => step.Do)];
    }

    private static IEnumerable<(int At, Func<bool> Do)> Later(SeedLine line, int from, GroupStore store, Sower sower)
    {
        if (line.Edit is { } text)
        {
            yield return (from + line.EditAfter, () => sower.IdOf(line.Key) is { } id && store.Edit(id, text));
        }

        if (line.DeleteAfter is { } after)
        {
            yield return (from + after, () => sower.IdOf(line.Key) is { } id && store.Delete(id));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(5102, LogLevel.Information, "The living group has used up its reserve after {Events} events")]
        public static partial void Over(ILogger logger, int events);
    }
}
