using ModerationBot.Lab.Data;
using ModerationBot.Lab.Evaluation;
using ModerationBot.Lab.Evaluation.Robustness;

namespace ModerationBot.Lab.Tests.Evaluation;

public sealed class RobustnessTests
{
    private const string Text = "Encore une réunion : l'équipe attend 3,5 heures, « c'est long » dit-elle.";

    private static string Apply(IPerturbation perturbation, string text = Text, int seed = 1, string language = "fr") =>
        perturbation.Apply(text, language, new((ulong)seed));

    public static TheoryData<string> Names => [.. PerturbationList.All.Select(perturbation => perturbation.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Touch_SameExample_GivesTheSameTextAndLeavesTheRest(string name)
    {
        IPerturbation perturbation = PerturbationList.All.Single(one => one.Name == name);
        Example[] examples = [.. OwnCorpus.Load(OwnMeasurement.Place.Corpus).Where(example => example is { Split: "test", Language: "fr" }).Take(200)];

        Example[] touched = [.. examples.Select(example => RobustnessTable.Touch(example, perturbation))];

        Assert.Equal(touched, examples.Select(example => RobustnessTable.Touch(example, perturbation)));
        Assert.All(touched.Zip(examples), pair => Assert.Equal(pair.Second, pair.First with { Text = pair.Second.Text }));
        Assert.NotEqual(examples.Select(example => example.Text), touched.Select(example => example.Text));
    }

    [Fact]
    public void WholeTextWays_ChangeExactlyWhatTheySay()
    {
        Assert.Equal("ENCORE UNE RÉUNION : L'ÉQUIPE ATTEND 3,5 HEURES, « C'EST LONG » DIT-ELLE.", Apply(new UpperCase()));
        Assert.Equal("encore une réunion : l'équipe attend 3,5 heures, « c'est long » dit-elle.", Apply(new LowerCase()));
        Assert.Equal("Encore une reunion : l'equipe attend 3,5 heures, « c'est long » dit-elle.", Apply(new NoAccents()));
        Assert.Equal("Encore une réunion : léquipe attend 3,5 heures, « cest long » dit-elle.", Apply(new NoApostrophes()));
        Assert.Equal("Encore une réunion  l'équipe attend 3,5 heures  c'est long  dit-elle", Apply(new NoPunctuation()));
        Assert.Equal("coeur ❤️ Oeuf", Apply(new NoAccents(), "cœur ❤️ Œuf"));
    }

    [Fact]
    public void TypingErrors_KeepOrChangeTheLengthOfAWordByOne()
    {
        string word = "pansements";
        string Errors(IPerturbation perturbation) => Enumerable.Range(0, 99).Select(seed => Apply(perturbation, word, seed)).First(text => text != word);

        Assert.Equal(word.Length - 1, Errors(new DroppedLetters()).Length);
        Assert.Equal(word.Length + 1, Errors(new DoubledLetters()).Length);
        Assert.Equal(word.Order(), Errors(new SwappedLetters()).Order());
        Assert.Equal(1, Errors(new NeighbouringKeys()).Zip(word).Count(pair => pair.First != pair.Second));
    }

    [Fact]
    public void NeighbouringKeys_FollowTheKeyboardOfTheLanguage()
    {
        HashSet<char> Instead(string language) => [.. Enumerable.Range(0, 200).Select(seed => Apply(new NeighbouringKeys(), "qqqq", seed, language)).SelectMany(text => text)];

        Assert.Equal("qs", string.Concat(Instead("fr").Order()));
        Assert.Equal("qw", string.Concat(Instead("en").Order()));
    }

    [Fact]
    public void Disguises_AreReadableAgain()
    {
        string glued = Apply(new GluedWords(), string.Join(' ', Enumerable.Repeat("mot", 60)));
        string spaced = Apply(new SpacedLetters(), string.Join('/', Enumerable.Repeat("mots", 60)));
        string emoji = Apply(new InsertedEmoji());

        Assert.InRange(glued.Count(c => c == ' '), 40, 58);
        Assert.Equal(string.Join('/', Enumerable.Repeat("mots", 60)), spaced.Replace(" ", "", StringComparison.Ordinal));
        Assert.Contains("m o t s", spaced, StringComparison.Ordinal);
        Assert.Equal(Text, string.Join(' ', emoji.Split(' ').Where(word => word.All(c => c < '\u2600'))));
        Assert.Contains('@', Apply(new Leet(), string.Join(' ', Enumerable.Repeat("patate", 20))));
        Assert.Contains(Apply(new LookAlikes(), string.Join(' ', Enumerable.Repeat("patate", 20))), c => c is >= 'а' and <= 'я');
    }

    [Fact]
    public void Rows_CompareWithTheUntouchedTexts()
    {
        foreach (string language in Languages.All)
        {
            MetricRow[] rows = [.. OwnMeasurement.Value.Of($"{RobustnessTable.Prefix} {language}")];

            Assert.Equal(1 + PerturbationList.All.Count, rows.Length);
            Assert.All(rows.Skip(1), row => Assert.Equal(
                row[Metric.F1]!.Value.Value - rows[0][Metric.F1]!.Value.Value, row[Metric.F1Change]!.Value.Value, 9));
            Assert.All(rows, row => Assert.Equal(rows[0].Texts, row.Texts));
        }
    }
}
