// Entry point: `--quick` measures in seconds, anything else is for BenchmarkDotNet (`--filter *`).
using ModerationBot.Benchmarks;

if (args.Contains("--quick"))
{
    QuickRun.Print(Console.Out);
    return;
}

BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
