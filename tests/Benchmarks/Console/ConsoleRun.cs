using System.Globalization;
using ModerationBot.Benchmarks.Console.Seeding;

namespace ModerationBot.Benchmarks.Console;

/// <summary>
/// The review console with a million judged items: seeds a database, starts the real pages, and prints times, memory and
/// bytes as a table for the README of this folder.
/// </summary>
internal static class ConsoleRun
{
    public const string Argument = "--console";
    private const int Pseudonyms = 200;

    public static async Task PrintAsync(string[] args, TextWriter output)
    {
        ConsoleOptions options = ConsoleOptions.Parse(args);
        SeedSize size = SeedSize.Full.Times(options.Share);
        DirectoryInfo folder = options.Folder is { } given ? Directory.CreateDirectory(given) : Directory.CreateTempSubdirectory("moderationbot-bench-");
        try
        {
            await ServerRun.PrepareAsync(folder.FullName, size, options.Seed);
            if (options.Requests > 0)
            {
                await MeasureAsync(folder.FullName, size, options, output);
            }
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            if (options.Folder is null)
            {
                folder.Delete(recursive: true);
            }
        }
    }

    private static async Task MeasureAsync(string folder, SeedSize size, ConsoleOptions options, TextWriter output)
    {
        IReadOnlyList<string> pseudonyms = await ServerRun.PseudonymsAsync(folder, Pseudonyms);
        await using ServerProcess server = await ServerProcess.StartAsync(folder);
        using Visitor visitor = new(server.Address);
        await visitor.SignInAsync();
        FirstPaint paint = await FirstPaint.MeasureAsync(visitor);
        PageTour tour = new(server, visitor, pseudonyms, size, options.Requests, options.Seed);
        IReadOnlyList<PageRow> rows = await tour.RunAsync(kind => System.Console.Error.WriteLine(kind));
        Line(output, $"{size.Items:N0} judged items, {size.Flags:N0} flags, {size.Decisions:N0} decisions; {options.Requests} warm requests of each kind.");
        Line(output, $"");
        Line(output, $"| page | p50 ms | p95 ms | p99 ms | processor ms |");
        Line(output, $"|---|---:|---:|---:|---:|");
        foreach (PageRow row in rows)
        {
            Line(output, $"| {row.Kind} | {row.Quantile(0.5):F1} | {row.Quantile(0.95):F1} | {row.Quantile(0.99):F1} | {row.Processor:F1} |");
        }

        Line(output, $"");
        Line(output, $"Resident memory: {server.Memory:F0} MiB after, {server.PeakMemory:F0} MiB at its peak.");
        Line(output, $"First paint of the queue: {paint.Total / 1000.0:F1} kB on the wire ({string.Join(", ", paint.Parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Part} {p.Bytes / 1000.0:F1}")))}).");
    }

    private static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
