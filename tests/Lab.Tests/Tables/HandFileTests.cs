using ModerationBot.Lab.Tables;

namespace ModerationBot.Lab.Tests.Tables;

/// <summary>The hand-written sources, and what a bad line in one of them says.</summary>
public sealed class HandFileTests : IDisposable
{
    private static readonly TableSources Own = new(Workplace.Find(AppContext.BaseDirectory).Tables, "nowhere");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("moderationbot-hand-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("occupations.tsv", 3, 350)]
    [InlineData("rare-diseases.tsv", 4, 600)]
    public void Rows_PhraseSource_HasEnoughRowsEachWithASource(string name, int columns, int least)
    {
        IReadOnlyList<HandRow> rows = PhraseRows.Read(Own.Hand(name), columns, 68_000_000, "u");

        Assert.True(rows.Count >= least, $"{name}: {rows.Count} rows");
        Assert.All(rows, row => Assert.True(row.Fields[^1].Length > 3, $"{name} line {row.Line} names no source"));
    }

    [Theory]
    [InlineData("occupations.tsv", 3)]
    [InlineData("rare-diseases.tsv", 4)]
    public void Rows_PhraseSource_HoldsNoWordOfEverySentence(string name, int columns)
    {
        string[] ordinary = ["patient", "patiente", "femme", "homme", "enfant", "chef", "acteur", "driver", "agent", "medecin", "infirmiere", "interne", "nurse", "doctor", "malade", "maladie", "syndrome", "disease"];

        IEnumerable<string> forms = PhraseRows.Read(Own.Hand(name), columns, 68_000_000, "u").SelectMany(row => row.Field(1).Split(';'));

        Assert.Empty(forms.Intersect(ordinary));
        Assert.All(forms, form => Assert.True(form.Length > 2, form));
    }

    [Fact]
    public void Rows_RareDiseases_NameEachOrphaCodeOnce()
    {
        string[] codes = [.. PhraseRows.Read(Own.Hand("rare-diseases.tsv"), 4, 500).Select(row => row.Field(2))];

        Assert.All(codes, code => Assert.Matches("^ORPHA:[0-9]+$", code));
        Assert.Empty(codes.GroupBy(code => code).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Load_PlaceSources_AreWellFormed()
    {
        Assert.True(KnownFigures.Load(Own).Count > 500);
        Assert.True(FirstNameMarks.Load(Own).IsWord("rose"));
    }

    [Theory]
    [InlineData("1200\tboulanger", "2 fields where 3 are needed")]
    [InlineData("1200\tboulanger\t", "field 3 is empty or has stray spaces")]
    [InlineData("often\tboulanger\tINSEE", "'often' is no number over 0 and up to 1000")]
    [InlineData("1001\tboulanger\tINSEE", "'1001' is no number over 0 and up to 1000")]
    [InlineData("12\tBoulanger\tINSEE", "the form 'Boulanger' is empty or not folded")]
    [InlineData("12\tpâtissier\tINSEE", "the form 'pâtissier' is empty or not folded")]
    [InlineData("12\tgarde-chasse;garde chasse\tINSEE", "the form 'garde chasse' stands in line 2 already")]
    public void Read_BadLine_NamesFileAndLine(string line, string said)
    {
        string path = Path.Combine(_folder.FullName, "bad.tsv");
        File.WriteAllText(path, "# a comment\n" + line + "\n");

        InvalidDataException error = Assert.Throws<InvalidDataException>(() => PhraseRows.Read(new HandFile(path), 3, 1000, "u"));

        Assert.Equal($"bad.tsv line 2: {said}.", error.Message);
    }

    [Theory]
    [InlineData("Saint-Brevin-les-Pins", 14_000, "saint brevin")]
    [InlineData("Carhaix-Plouguer", 7_000, "carhaix")]
    [InlineData("La Roche-sur-Yon", 55_000, "la roche")]
    [InlineData("Saint-Jean-Cap-Ferrat", 5_000, null)]
    [InlineData("Carhaix-Plouguer", 3_999, null)]
    [InlineData("Brest", 139_000, null)]
    public void ShortName_OfCompound_IsWhatPeopleSay(string name, long people, string? shorter) => Assert.Equal(shorter, ShortNames.Of(name, people));
}
