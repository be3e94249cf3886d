using ModerationBot.Detection;
using ModerationBot.Lab.Data;
using ModerationBot.Lab.Grammar;

namespace ModerationBot.Lab.Tests;

public sealed class GrammarTests
{
    private const int Each = 6;
    private static readonly Workplace Place = Workplace.Find(AppContext.BaseDirectory);

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Expand_Language_FillsEverySlotOfHundredsOfTemplates(string language)
    {
        GrammarSource source = GrammarSource.Load(Place.Grammar, language);
        Example[] made = [.. new GrammarExpander(source, 1).Expand(Each)];

        Assert.True(source.Templates.Count >= 500, $"{source.Templates.Count} templates");
        Assert.All(made, example => Assert.DoesNotContain(example.Text, (char[])['{', '}', '|']));
        Assert.InRange(made.Count(example => example.Discriminatory) / (double)made.Length, 0.35, 0.65);
        Assert.All(Grounds.All, ground => Assert.Contains(made, example => example.Grounds.Contains(ground)));
    }

    [Fact]
    public void Expand_SameSeed_MakesTheSameSentences()
    {
        GrammarSource source = GrammarSource.Load(Place.Grammar, "fr");
        string[] first = [.. new GrammarExpander(source, 5).Expand(Each).Select(example => example.Text)];

        Assert.Equal(first, new GrammarExpander(source, 5).Expand(Each).Select(example => example.Text));
        Assert.NotEqual(first, new GrammarExpander(source, 6).Expand(Each).Select(example => example.Text));
    }

    [Fact]
    public void Grammar_LeftForLearning_HoldsNoSentenceOfAPublicTestSuite()
    {
        string list = Path.Combine(Place.Data, "discrimination", "acceptance-hashes.txt");
        Assert.SkipUnless(File.Exists(list), "The list of hashes stays outside the project and is not here.");
        AcceptanceHashes hashes = AcceptanceHashes.Load(list);

        Assert.DoesNotContain(
            new Training.DataLoader(Place, Place.Data, new Training.TrainingSettings()).Grammar(), example => hashes.Contains(example.Text));
    }

    [Theory]
    [InlineData("la infirmière de le service parle à les patients", "l'infirmière du service parle aux patients")]
    [InlineData("je ai vu le handicapé", "j'ai vu le handicapé")]
    public void Contract_French_ElidesAndContracts(string text, string expected) => Assert.Equal(expected, FrenchPhrase.Contract(text));

    [Theory]
    [InlineData("a immigrant and an doctor", "an immigrant and a doctor")]
    [InlineData("a HIV-positive man in an uniform", "an HIV-positive man in a uniform")]
    public void Articles_English_FitTheWord(string text, string expected) => Assert.Equal(expected, EnglishPhrase.Articles(text));
}
