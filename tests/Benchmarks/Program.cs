// Entry point: `--quick` measures in seconds, `--console` the review console with a million items (minutes), anything else
// is for BenchmarkDotNet (`--filter *`).
using ModerationBot.Benchmarks;
using ModerationBot.Benchmarks.Console;

if (args.Contains("--quick"))
{
    QuickRun.Print(System.Console.Out);
    return;
}

if (args is [ServerRun.Argument, var folder])
{
    await ServerRun.RunAsync(folder);
    return;
}

if (args.Contains(ConsoleRun.Argument))
{
    await ConsoleRun.PrintAsync(args, System.Console.Out);
    return;
}

BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(QuickRun).Assembly).Run(args);
