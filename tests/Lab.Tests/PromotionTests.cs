using ModerationBot.Lab.Evaluation;
using ModerationBot.Lab.Learning;

namespace ModerationBot.Lab.Tests;

/// <summary>A model learnt from decisions takes the place of the one in use only when no figure falls.</summary>
public sealed class PromotionTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("moderationbot-promotion-");
    private readonly Dictionary<string, double> _f1 = new(StringComparer.Ordinal);
    private readonly StringWriter _output = new();
    private readonly LearnedPlace _place;

    public PromotionTests()
    {
        string shipped = Path.Combine(_folder.FullName, "shipped");
        _place = new(Path.Combine(_folder.FullName, "data"), shipped);
        Put(shipped, "the shipped model", 0.70);
        Put(_place.Candidate, "the candidate", 0.71);
    }

    public void Dispose()
    {
        _output.Dispose();
        _folder.Delete(recursive: true);
    }

    private string InUse => Path.Combine(_place.InUse(), "discrimination.bin");

    private void Put(string folder, string model, double f1)
    {
        LearnedPlace.Make(folder);
        File.WriteAllText(Path.Combine(folder, "discrimination.bin"), model);
        _f1[folder] = f1;
    }

    private Measurement Measure(string folder)
    {
        Figure figure = new(_f1[folder], new(_f1[folder] - 0.02, _f1[folder] + 0.02));
        return new([new("own test fr", "all", 100, 50, new Dictionary<string, Figure> { [Metric.F1] = figure })], []);
    }

    private bool Run() => new Promotion(_place, Measure, _output).Run();

    [Fact]
    public void Run_NothingFell_PutsTheCandidateInPlaceWithItsFigures()
    {
        Assert.True(Run());

        Assert.Equal("the candidate", File.ReadAllText(InUse));
        Assert.True(File.Exists(Path.Combine(_place.InUse(), MetricsJson.FileName)));
        Assert.Empty(Directory.GetFiles(_place.InUse(), "*.draft"));
        Assert.Matches("^[0-9a-f]{12}$", Path.GetFileName(_place.InUse()));
        Assert.Contains("is in use", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WorseThanTheShippedModel_ChangesNothingAndSaysWhatFell()
    {
        Put(_place.Candidate, "the candidate", 0.69);

        Assert.False(Run());

        Assert.False(Directory.Exists(_place.InUse()));
        Assert.Contains("own test fr / all", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("not used", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WorseThanTheLearntModelInUse_KeepsThatOne()
    {
        Put(_place.InUse(), "learnt before", 0.72);

        Assert.False(Run());

        Assert.Equal("learnt before", File.ReadAllText(InUse));
    }

    [Fact]
    public void Run_BetterThanTheLearntModelInUse_TakesItsPlace()
    {
        Put(_place.InUse(), "learnt before", 0.705);

        Assert.True(Run());

        Assert.Equal("the candidate", File.ReadAllText(InUse));
    }

    [Fact]
    public void Make_Folder_IsReadableByItsOwnerAlone()
    {
        LearnedPlace.Make(_place.Candidate);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_place.Candidate));
        }

        Assert.True(Directory.Exists(_place.Candidate));
    }
}
