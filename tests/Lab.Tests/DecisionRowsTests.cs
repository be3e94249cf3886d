using ModerationBot.Detection;
using ModerationBot.Lab.Data;
using ModerationBot.Lab.Learning;
using ModerationBot.Lab.Training;

namespace ModerationBot.Lab.Tests;

/// <summary>Decisions of a moderator as something to learn from.</summary>
public sealed class DecisionRowsTests
{
    private static readonly Workplace Place = Workplace.Find(AppContext.BaseDirectory);

    private static IReadOnlyList<Example> Read(string lines) => DecisionRows.Read(new StringReader(lines));

    private static string Line(string text, string label = "true") =>
        $$"""{"id":"decision-1","text":"{{text}}","lang":"fr","kind":"post","discriminatory":{{label}},"grounds":[],"group":"g","detectors":"d@1"}""";

    [Fact]
    public void Read_GoodLines_GivesExamplesOfTheirOwnSource()
    {
        IReadOnlyList<Example> examples = Read(
            """
            {"id":"decision-7","text":"Texte inventé.","parent":"Au-dessus.","lang":"fr","kind":"comment","discriminatory":true,"grounds":["age","sex"],"group":"divan","decidedAt":"2026-11-18T12:00:00+00:00","detectors":"discrimination@1+00aa"}

            {"id":"decision-8","text":"An invented one.","lang":"en","kind":"post","discriminatory":false,"grounds":[]}
            """);

        Assert.Equal(2, examples.Count);
        Assert.Equal(("decision-7", "Texte inventé.", "Au-dessus.", "fr", "comment", true), (
            examples[0].Id, examples[0].Text, examples[0].Parent, examples[0].Language, examples[0].Kind, examples[0].Discriminatory));
        Assert.Equal([Grounds.Age, Grounds.Sex], examples[0].Grounds);
        Assert.Null(examples[1].Parent);
        Assert.All(examples, example => Assert.Equal(("decisions", "train"), (example.Source, example.Split)));
        Assert.True(new TrainingSettings().Sources[DecisionRows.Source] > 0);
    }

    [Theory]
    [InlineData("{\"id\":\"1\"", "not valid JSON")]
    [InlineData("[]", "must be an object")]
    [InlineData("""{"id":"1","lang":"fr","kind":"post","discriminatory":true,"grounds":[]}""", "text is missing")]
    [InlineData("""{"id":"1","text":"","lang":"fr","kind":"post","discriminatory":true,"grounds":[]}""", "text must have 1 to 100000 characters, value: 0")]
    [InlineData("""{"id":"1","text":"Zorglondine","lang":"de","kind":"post","discriminatory":true,"grounds":[]}""", "lang must be fr or en")]
    [InlineData("""{"id":"1","text":"Zorglondine","lang":"fr","kind":"story","discriminatory":true,"grounds":[]}""", "kind must be post or comment")]
    [InlineData("""{"id":"1","text":"Zorglondine","lang":"fr","kind":"post","discriminatory":"yes","grounds":[]}""", "discriminatory must be true or false")]
    [InlineData("""{"id":"1","text":"Zorglondine","lang":"fr","kind":"post","discriminatory":true,"grounds":["beauty"]}""", "grounds must be codes of sex")]
    [InlineData("""{"id":"1","text":"Zorglondine","parent":3,"lang":"fr","kind":"post","discriminatory":true,"grounds":[]}""", "parent must be a text")]
    public void Read_BadLine_IsNamedAndNotQuoted(string line, string named)
    {
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => Read(Line("Bonjour") + "\n" + line));

        Assert.Contains("line 2", error.Message, StringComparison.Ordinal);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Zorglondine", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_DecisionThatEqualsATestSentence_IsNotLearntFrom()
    {
        Example test = OwnCorpus.Load(Place.Corpus).First(example => example.Split == "test");
        Example[] decisions = [.. Read(Line("Phrase inventée que personne ne mesure.")), test with { Source = DecisionRows.Source }];
        DataLoader loader = new(Place, Path.Combine(Place.Root, "no-data"), new TrainingSettings { EachTemplate = 1 }) { Decisions = decisions };

        Example learnt = Assert.Single(loader.Load().Train, example => example.Source == DecisionRows.Source);

        Assert.Equal("Phrase inventée que personne ne mesure.", learnt.Text);
    }

    [Fact]
    public void Order_WithDecisions_LeavesTheOrderOfTheOthersAsItWas()
    {
        Example[] others = [.. Enumerable.Range(0, 300).Select(i => new Example($"{i}", "Texte.", false))];
        Example[] decisions = [.. Enumerable.Range(0, 40).Select(i => new Example($"d{i}", "Texte.", true) { Source = DecisionRows.Source })];

        int[] without = LearningOrder.Of(others, 5);
        int[] with = LearningOrder.Of([.. others, .. decisions], 5);

        Assert.Equal(Trainer.Shuffled(300, 5), without);
        Assert.Equal(without, with.Where(place => place < 300));
        Assert.Equal(Enumerable.Range(0, 340), with.Order());
        Assert.Equal(with, LearningOrder.Of([.. others, .. decisions], 5));
        Assert.Contains(with[..100], place => place >= 300);
        Assert.Contains(with[^100..], place => place >= 300);
    }
}
