using BenchmarkDotNet.Attributes;
using ModerationBot.Detection;
using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Tests;

namespace ModerationBot.Benchmarks;

/// <summary>Time for one text of 84 characters, beside a naive bag of words; and the time to load the model.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class DiscriminationBenchmarks
{
    private const int Texts = 12;
    private readonly DiscriminationDetector _detector = DiscriminationDetector.Load(ModelsFolder.Path);
    private readonly NaiveBagOfWords _naive = new(SampleTexts.All);
    private readonly string[] _texts = SampleTexts.All;
    private readonly string _models = ModelsFolder.Path;
    private readonly Document[] _read = [.. SampleTexts.All.Select(text => Document.From(new(text)))];

    /// <summary>The naive way.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Texts)]
    public float Naive()
    {
        float sum = 0;
        foreach (string text in _texts)
        {
            sum += _naive.Score(text);
        }

        return sum;
    }

    /// <summary>Reading a text once for all detectors.</summary>
    [Benchmark(OperationsPerInvoke = Texts)]
    public int Read()
    {
        int tokens = 0;
        foreach (string text in _texts)
        {
            tokens += Document.From(new(text)).Text.Tokens.Length;
        }

        return tokens;
    }

    /// <summary>Judging a text already read.</summary>
    [Benchmark(OperationsPerInvoke = Texts)]
    public double Judge()
    {
        double sum = 0;
        foreach (Document document in _read)
        {
            sum += _detector.Detect(document).Score;
        }

        return sum;
    }

    /// <summary>From the file to a detector that can judge.</summary>
    [Benchmark]
    public DiscriminationDetector Load() => DiscriminationDetector.Load(_models);
}
