using System.CommandLine;
using ModerationBot.Lab.Commands;
using ModerationBot.Lab.Learning;
using ModerationBot.Lab.Training;

namespace ModerationBot.Lab.Tests;

/// <summary>What the command refuses before it trains for minutes.</summary>
public sealed class TrainCommandTests : IDisposable
{
    private static readonly Workplace Place = Workplace.Find(AppContext.BaseDirectory);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("moderationbot-train-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Parse_DecisionsWithAnOutputFolder_IsRefused()
    {
        ParseResult parsed = TrainCommand.Build(Place).Parse(["--with-decisions", "-", "--out", "models"]);

        Assert.Contains("--out: must be left out with --with-decisions", Assert.Single(parsed.Errors).Message, StringComparison.Ordinal);
        Assert.Empty(TrainCommand.Build(Place).Parse(["--with-decisions", "-", "--storage", "data"]).Errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData(null)]
    public void Learn_NothingToLearnFrom_EndsAtOnceAndWritesNothing(string? rows)
    {
        string file = Path.Combine(_folder.FullName, "rows.jsonl");
        string storage = Path.Combine(_folder.FullName, "data");
        if (rows is not null)
        {
            File.WriteAllText(file, rows);
        }

        int code = TrainCommand.Learn(Place, _folder.FullName, new LearnedPlace(storage, Place.Models), new TrainingSettings(), file);

        Assert.Equal(1, code);
        Assert.False(Directory.Exists(storage));
    }
}
