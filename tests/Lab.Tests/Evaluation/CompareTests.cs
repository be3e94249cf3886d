using ModerationBot.Detection.Discrimination;
using ModerationBot.Lab.Commands;
using ModerationBot.Lab.Evaluation.Comparison;
using ModerationBot.Lab.Training;

namespace ModerationBot.Lab.Tests.Evaluation;

public sealed class CompareTests : IDisposable
{
    private const int Each = 15;
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory();
    private readonly DataLoader _loader;

    /// <summary>A small part of the corpus in a workplace of its own.</summary>
    public CompareTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The other program of this test is sed.");
        Workplace place = new(_root.FullName);
        Directory.CreateDirectory(place.Corpus);
        File.WriteAllLines(Path.Combine(place.Corpus, "discrimination-small.jsonl"), Lines());
        _loader = new(place, Path.Combine(_root.FullName, "no-data"), new TrainingSettings());
    }

    public void Dispose() => _root.Delete(recursive: true);

    private static IEnumerable<string> Lines() => Directory.GetFiles(OwnMeasurement.Place.Corpus, "discrimination-*.jsonl")
        .Order(StringComparer.Ordinal)
        .SelectMany(File.ReadLines)
        .GroupBy(line => string.Concat(((string[])["\"lang\": \"fr\"", "\"split\": \"test\"", "\"split\": \"dev\"", "\"parent\":", "\"discriminatory\": true"])
            .Select(part => line.Contains(part, StringComparison.Ordinal))))
        .SelectMany(group => group.Take(Each));

    private async Task<(int Code, string Output, string Errors)> Run(string command, double? threshold = null)
    {
        using StringWriter output = new();
        using StringWriter errors = new();
        SideBySide comparison = new(DiscriminationDetector.Load(OwnMeasurement.Place.Models), new OtherProgram(command), threshold);
        int code = await CompareCommand.RunAsync(comparison, _loader, output, errors, TestContext.Current.CancellationToken);
        return (code, output.ToString(), errors.ToString());
    }

    [Fact]
    public async Task Run_AnyProgram_PrintsBothSideBySideWithIntervals()
    {
        (int code, string output, _) = await Run("sed -E -e \"s/.*(ils|they).*/12.5/\" -e t -e \"s/.*/-3/\"");

        Assert.Equal(0, code);
        Assert.Matches(@"\| own test fr \| 60 \| 30 \| (0\.\d{3} \[0\.\d{3}, [01]\.\d{3}\] \| ){8}[+-]?0\.\d{3} \[[^|]+\| -?\d+(\.\d+)? \|", output);
        Assert.Contains("| own test en, replies, this model with the parent |", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Threshold_MovesWhatTheOtherFlags()
    {
        (_, string all, _) = await Run("sed \"s/.*/0.4/\"", threshold: 0.4);
        (_, string none, _) = await Run("sed \"s/.*/0.4/\"", threshold: 0.5);

        Assert.Contains("| 1.000 [0.886, 1.000] |", all, StringComparison.Ordinal);
        Assert.DoesNotContain("| 1.000 [0.886, 1.000] |", none, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sed -n \"s/.*/0.5/p;2q\"", "2 lines")]
    [InlineData("sed \"s/.*/high/\"", "Line 1 of the other program is no score")]
    [InlineData("sed \"s/.*/nan/\"", "Line 1 of the other program is no score")]
    [InlineData("false", "ended with code 1")]
    [InlineData("no-such-program-at-all", "did not start")]
    public async Task Run_ProgramFails_SaysHow(string command, string expected)
    {
        (int code, string output, string errors) = await Run(command);

        Assert.Equal(1, code);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
        Assert.Empty(output);
    }
}
