using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Tests.Text;

public sealed class LanguageIdentifierTests
{
    public static TheoryData<string, string> Rows()
    {
        TheoryData<string, string> data = [];
        foreach (string[] row in RowFile.Read("language.txt"))
        {
            data.Add(row[0], row[1]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Identify_Row_GivesItsLanguage(string expected, string text) =>
        Assert.Equal(expected, LanguageIdentifier.Identify(text).Code);

    [Fact]
    public void From_LanguageTold_KeepsIt() =>
        Assert.Equal(new LanguageGuess("en", 1), PreparedText.From("bonjour à tous", "en").Language);

    [Fact]
    public void DocumentLanguage_ShortComment_TakesThatOfParent()
    {
        Content content = new("😂") { Kind = ContentKind.Comment, Parent = "Vous avez un avis sur cette radio ?" };
        Assert.Equal("fr", Document.From(content).Language.Code);
    }
}
