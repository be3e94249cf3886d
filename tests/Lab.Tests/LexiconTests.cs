using ModerationBot.Detection.Discrimination;
using ModerationBot.Lab.Lexicons;

namespace ModerationBot.Lab.Tests;

public sealed class LexiconTests
{
    private static readonly Workplace Place = Workplace.Find(AppContext.BaseDirectory);
    private static readonly IReadOnlyList<LexiconRow> Rows = LexiconFiles.Load(Place.Lexicons);

    [Theory]
    [InlineData("fr", 3000)]
    [InlineData("en", 2500)]
    public void Load_Language_HasEnoughTermsOfEveryTagAndGround(string language, int least)
    {
        LexiconRow[] rows = [.. Rows.Where(row => row.Language == language)];

        Assert.True(rows.Length >= least, $"{language} has {rows.Length} terms");
        Assert.All(Enum.GetValues<LexiconTag>(), tag => Assert.Contains(rows, row => row.Entry.Has(tag)));
        Assert.All(Enum.GetValues<Concept>(), concept => Assert.Contains(rows, row => (row.Entry.Concepts >> (int)concept & 1) != 0));
        Assert.All(Enumerable.Range(0, 12), ground => Assert.Contains(rows, row => row.Entry.Has(LexiconTag.Slur) && (row.Entry.Grounds >> ground & 1) != 0));
    }

    [Fact]
    public void Load_Rows_HoldNothingTwiceAndNoStraySpace()
    {
        Assert.Empty(Rows.GroupBy(row => (row.Term, row.Language, row.Entry)).Where(group => group.Count() > 1).Select(group => group.Key.Term));
        Assert.All(Rows, row => Assert.Equal(row.Term.Trim(), row.Term));
    }

    [Theory]
    [InlineData("paresseux", "a", "paresseuse")]
    [InlineData("voleur", "a", "voleuses")]
    [InlineData("sac à vin", "n", "sacs à vin")]
    [InlineData("gros porc", "n", "gros porcs")]
    [InlineData("menacer", "v", "menaçait")]
    [InlineData("voyager", "v", "voyageons")]
    public void FrenchForms_Term_MakeTheForm(string term, string kind, string form) => Assert.Contains(form, FrenchForms.Of(term, kind));

    [Theory]
    [InlineData("bully", "n", "bullies")]
    [InlineData("person of colour", "n", "persons of colour")]
    [InlineData("ban", "v", "banned")]
    [InlineData("turn away", "v", "turning away")]
    public void EnglishForms_Term_MakeTheForm(string term, string kind, string form) => Assert.Contains(form, EnglishForms.Of(term, kind));

    [Fact]
    public void Compile_Terms_AreFoundWithoutAccents()
    {
        Lexicon lexicon = LexiconCompiler.Compile([new("pestiféré", "fr", LexiconEntry.Of(LexiconTag.Slur, 6), "a", "")]);
        ulong key = WordHash.Join(Lexicon.Seed(true), WordHash.Of("pestiferees"));

        Assert.True(lexicon.Find(key).Has(LexiconTag.Slur));
        Assert.Equal(7, lexicon.Find(key).MainGround);
    }

    [Theory]
    [InlineData("mot\tfr\tslur\torigin\t-")]
    [InlineData("mot\tfr\tnothing\torigin\t-\tx")]
    [InlineData("mot\tfr\tslur\tplanet\t-\tx")]
    [InlineData("mot\tde\tslur\torigin\t-\tx")]
    public void Load_BadLine_NamesFileAndLine(string line)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "bad.tsv"), "term\tlanguage\ttag\tground\tforms\tsense\n" + line + "\n");

        InvalidDataException error = Assert.Throws<InvalidDataException>(() => LexiconFiles.Load(folder.FullName));

        Assert.Contains("bad.tsv line 2", error.Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }
}
