using System.Security.Cryptography;
using ModerationBot.Lab.Commands;
using ModerationBot.Lab.Tables;

namespace ModerationBot.Lab.Tests.Tables;

/// <summary>The command on a small data folder, with the hand-written sources of the repository.</summary>
public sealed class TablesCommandTests : IDisposable
{
    private readonly SmallData _data = new();
    private readonly StringWriter _printed = new();
    private readonly StringWriter _errors = new();

    public void Dispose()
    {
        _data.Dispose();
        _printed.Dispose();
        _errors.Dispose();
    }

    [Fact]
    public void Run_SmallData_WritesEveryTableWithItsCard()
    {
        Assert.Equal(0, Run());

        Assert.Empty(_errors.ToString());
        Assert.All(TableList.All, table =>
        {
            byte[] file = File.ReadAllBytes(Path.Combine(_data.Output, table.FileName));
            string card = File.ReadAllText(Path.Combine(_data.Output, CardPage.NameOf(table.FileName)));
            Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(file)), card, StringComparison.Ordinal);
            Assert.All(["File", "Content", "Source", "Licence", "How made", "Read by"], line => Assert.Contains($"- {line}: ", card, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Run_Twice_GivesTheSameBytes()
    {
        Run();
        Dictionary<string, byte[]> first = Directory.GetFiles(_data.Output).ToDictionary(file => file, File.ReadAllBytes);
        Run();

        Assert.All(first, pair => Assert.Equal(pair.Value, File.ReadAllBytes(pair.Key)));
    }

    [Fact]
    public void Compile_OwnTables_AreWhatTheRepositoryHolds()
    {
        string models = Workplace.Find(AppContext.BaseDirectory).Models;

        Assert.All(TableList.All.Where(table => table.Needs.Count == 0), table =>
            Assert.Equal(File.ReadAllBytes(Path.Combine(models, table.FileName)), table.Compile(_data.Sources).Bytes()));
    }

    [Fact]
    public void Run_FirstNames_TakeFrequentNamesAddedUp()
    {
        Run();
        string[] names = _data.Rows("first-names.txt");

        Assert.Contains("zeliane", names);
        Assert.Contains("yuki", names);
        Assert.Contains("marie\tw", names);
        Assert.All(["ornelis", "qu", "ah", "mme"], name => Assert.DoesNotContain(name, names));
    }

    [Theory]
    [InlineData("l orme clair\t300")]
    [InlineData("verdelle\t9200")]
    [InlineData("verdelle sur aune\t9000")]
    [InlineData("saint quillan\t5000")]
    [InlineData("aune\t9500")]
    [InlineData("orme\t50\t\t5050")]
    [InlineData("nordie\t14550")]
    [InlineData("ansebelle\t700")]
    [InlineData("iles lointaines\t700")]
    [InlineData("halbry\t2500")]
    [InlineData("sablerode\t1500")]
    [InlineData("zandrode\t1500")]
    [InlineData("oberlunz\t2000")]
    [InlineData("val cendre\t30000")]
    [InlineData("gatineau\t291000")]
    public void Run_FrenchPlaces_HoldTheRow(string row)
    {
        Run();

        Assert.Contains(row, _data.Rows("places-fr.tsv"));
    }

    [Theory]
    [InlineData("marblerock\t90000")]
    [InlineData("saint orrin\t40500")]
    [InlineData("oakhurst\t60000")]
    [InlineData("northend\t60000")]
    [InlineData("bath\t94000\tw")]
    [InlineData("dingle\t1700")]
    public void Run_EnglishPlaces_HoldTheRow(string row)
    {
        Run();

        Assert.Contains(row, _data.Rows("places-en.tsv"));
        Assert.DoesNotContain(_data.Rows("places-en.tsv"), line => line.StartsWith("elsewhere", StringComparison.Ordinal) || line.StartsWith("gatineau", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_NoData_SaysWhatLacksAndMakesTheOwnTables()
    {
        _data.Remove("places/world-cities.csv");
        _data.Remove("names/insee_deaths_first_names_count.csv");
        _data.Put("out/places-en.tsv", "kept");

        Assert.Equal(0, Run());

        Assert.Contains("places/world-cities.csv", _errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("places-en.tsv stays as it is", _errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(["kept"], _data.Rows("places-en.tsv"));
        Assert.False(File.Exists(Path.Combine(_data.Output, "first-names.txt")));
        Assert.NotEmpty(_data.Rows("professions.tsv"));
        Assert.NotEmpty(_data.Rows("rare-diseases.tsv"));
        Assert.NotEmpty(_data.Rows("eponyms.txt"));
    }

    [Fact]
    public void Run_PublicFileWithoutItsColumn_IsRefusedByName()
    {
        _data.Put("places/us/us-cities-top-1k.csv", "City,State", "Marblerock,Ohio");

        Assert.Equal(1, Run());
        Assert.Contains("us-cities-top-1k.csv: there is no column 'Population'", _errors.ToString(), StringComparison.Ordinal);
    }

    private int Run() => TablesCommand.Run(_data.Sources, _data.Output, _printed, _errors);
}
