using ModerationBot.Lab.Commands;

namespace ModerationBot.Lab.Tests;

public sealed class EvaluateTests
{
    private static readonly Workplace Place = Workplace.Find(AppContext.BaseDirectory);

    [Fact]
    public void Run_OwnSets_PrintsIntervalsAndWritesBothFiles()
    {
        DirectoryInfo models = Directory.CreateTempSubdirectory();
        File.Copy(Path.Combine(Place.Models, "discrimination.bin"), Path.Combine(models.FullName, "discrimination.bin"));
        using StringWriter output = new();

        int code = EvaluateCommand.Run(Place, Path.Combine(models.FullName, "no-data"), models.FullName, output);

        Assert.Equal(0, code);
        Assert.Matches(@"\| all \| \d+ \| \d+ \| 0\.\d{3} \[0\.\d{3}, 0\.\d{3}\]", output.ToString());
        Assert.Contains("by function", output.ToString(), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(models.FullName, "metrics.json")));
        Assert.Equal(output.ToString(), File.ReadAllText(Path.Combine(models.FullName, "metrics.md")));
        models.Delete(recursive: true);
    }
}
