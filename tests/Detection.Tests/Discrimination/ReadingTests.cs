using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Tests.Discrimination;

/// <summary>How texts are read before they are judged: disguises undone, tags and scopes set.</summary>
public sealed class ReadingTests
{
    private static readonly DiscriminationModel Model =
        ModelFile.Read(File.ReadAllBytes(Path.Combine(ModelsFolder.Path, "discrimination.bin")));

    [Theory]
    [InlineData("quel c0nnard", "connard")]
    [InlineData("quel connnnard", "connard")]
    [InlineData("quel con*ard", "connard")]
    [InlineData("quel conard", "connard")]
    [InlineData("quels c o n n a r d s", "connards")]
    [InlineData("what a m0ron", "moron")]
    [InlineData("those 1diots again", "idiots")]
    public void Read_DisguisedInsult_FindsTheWord(string text, string expected) => Assert.Contains(expected, Words(text));

    [Theory]
    [InlineData("CD4 à 350, B12 basse, J3 du traitement")]
    [InlineData("Hb A1c 7,2 et H24 de la prise")]
    public void Read_ClinicalCodes_StayAsWritten(string text) =>
        Assert.DoesNotContain(Marks(text), marks => marks.HasFlag(WordMarks.Repaired));

    [Fact]
    public void Read_QuotedWords_AreMarkedQuoted()
    {
        using Reading reading = Read("Il a dit « sale race » au patient");
        Assert.Equal([false, false, false, true, true, false, false], Flags(reading, WordMarks.Quoted));
    }

    [Fact]
    public void Read_QuoteWithoutTwin_MarksNothing()
    {
        using Reading reading = Read("Il a dit \" sale race au patient");
        Assert.DoesNotContain(true, Flags(reading, WordMarks.Quoted));
    }

    [Theory]
    [InlineData("Les migrants ne sont pas des parasites", true)]
    [InlineData("Les migrants sont des parasites", false)]
    [InlineData("Immigrants are not vermin", true)]
    [InlineData("Immigrants are vermin", false)]
    public void Read_Negation_ReachesThePredicate(string text, bool negated)
    {
        using Reading reading = Read(text);
        foreach (ref readonly Unit unit in reading.Units)
        {
            if (unit.Entry.Has(LexiconTag.Dehumanise))
            {
                Assert.Equal(negated, unit.Is(UnitMarks.Negated));
            }
        }
    }

    [Fact]
    public void Read_PhraseOfLexicon_IsOneUnit()
    {
        using Reading reading = Read("encore un syndrome méditerranéen");
        Assert.Contains(reading.Units.ToArray(), unit => unit.WordCount == 2 && unit.Entry.Has(LexiconTag.Medslang));
    }

    private static Reading Read(string text)
    {
        PreparedText prepared = PreparedText.From(text);
        return Model.Extractor.Read(prepared, prepared.Language);
    }

    private static List<string> Words(string text)
    {
        using Reading reading = Read(text);
        List<string> words = [];
        foreach (ref readonly Word word in reading.Words)
        {
            words.Add(reading.Letters(word).ToString());
        }

        return words;
    }

    private static List<WordMarks> Marks(string text)
    {
        using Reading reading = Read(text);
        return [.. reading.Words.ToArray().Select(word => word.Marks)];
    }

    private static List<bool> Flags(in Reading reading, WordMarks marks) => [.. reading.Words.ToArray().Select(word => word.Is(marks))];
}
