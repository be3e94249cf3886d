using System.Diagnostics;
using System.Globalization;
using ModerationBot.Detection;
using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Tests;

namespace ModerationBot.Benchmarks;

/// <summary>The same figures in a few seconds, on one thread: texts a second, and ratios to the naive way.</summary>
internal static class QuickRun
{
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(1);

    /// <summary>Measures and prints.</summary>
    public static void Print(TextWriter output)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        Stopwatch watch = Stopwatch.StartNew();
        DiscriminationDetector detector = DiscriminationDetector.Load(ModelsFolder.Path);
        TimeSpan load = watch.Elapsed;
        long held = GC.GetTotalMemory(forceFullCollection: true) - before;
        NaiveBagOfWords naive = new(SampleTexts.All);
        Document[] read = [.. SampleTexts.All.Select(text => Document.From(new(text)))];
        double baseline = Rate(i => naive.Score(SampleTexts.All[i]));
        Line(output, $"model loaded in {load.TotalMilliseconds:F0} ms, holds {held / 1048576.0:F1} MiB");
        Line(output, $"naive bag of words   {baseline,10:F0} texts/s  1.0 times the naive time");
        Row(output, "reading", baseline, Rate(i => Document.From(new(SampleTexts.All[i])).Text.Tokens.Length));
        Row(output, "judging", baseline, Rate(i => detector.Detect(read[i]).Score));
        Row(output, "reading and judging", baseline, Rate(i => detector.Detect(Document.From(new(SampleTexts.All[i]))).Score));
        Posts(output);
    }

    /// <summary>Microseconds for a post of 60 words: both halves, and each detector.</summary>
    private static void Posts(TextWriter output)
    {
        Screener screener = Screener.Load(ModelsFolder.Path, new ScreeningThresholds());
        Document[] read = [.. SamplePosts.All.Select(text => Document.From(new(text)))];
        double whole = 1e6 / Rate(i => screener.Screen(new(SamplePosts.All[i % SamplePosts.All.Length])).Identification.Score);
        Line(output, $"one post of 60 words, both halves: {whole:F0} µs");
        Line(output, $"  {"reading",-18} {1e6 / Rate(i => Document.From(new(SamplePosts.All[i % SamplePosts.All.Length])).Text.Tokens.Length),6:F1} µs");
        foreach (IDetector detector in DetectorList.Load(ModelsFolder.Path))
        {
            Line(output, $"  {detector.Card.Name,-18} {1e6 / Rate(i => detector.Detect(read[i % read.Length]).Score),6:F1} µs");
        }
    }

    private static void Row(TextWriter output, string name, double baseline, double rate) =>
        Line(output, $"{name,-20} {rate,10:F0} texts/s  {baseline / rate:F1} times the naive time");

    /// <summary>Texts a second of processor time; the best of three runs, the first of which warms up.</summary>
    private static double Rate(Func<int, double> judge)
    {
        double best = 0;
        for (int run = 0; run < 3; run++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            TimeSpan start = Environment.CpuUsage.TotalTime;
            long texts = 0;
            while (watch.Elapsed < Span)
            {
                judge((int)(texts++ % SampleTexts.All.Length));
            }

            best = Math.Max(best, texts / (Environment.CpuUsage.TotalTime - start).TotalSeconds);
        }

        return best;
    }

    private static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
