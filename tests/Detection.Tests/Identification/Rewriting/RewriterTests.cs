using ModerationBot.Detection.Identification.Rewriting;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Tests.Identification.Rewriting;

/// <summary>What a suggested rewrite must keep, over written cases and over everything that the detectors say they find.</summary>
public sealed class RewriterTests
{
    private static readonly Screener Screener = Screener.Load(ModelsFolder.Path, new ScreeningThresholds());

    private static readonly Rewriter Rewriter = new(Screener.Screen);

    public static TheoryData<string, string> Cases() =>
        [.. RowFile.Read("Identification/rewrites.txt").Select(row => new TheoryDataRow<string, string>(row[0], row[1]))];

    [Theory]
    [InlineData("Femme, 34 ans, Vannes, vue lundi aux urgences", "Femme, trentaine, vue aux urgences")]
    [InlineData("Patient de 50 ans, boulanger à Quiberon, lombalgie", "Patient dans la cinquantaine, travailleur manuel, lombalgie")]
    [InlineData("Ce matin au CHU de Brest, femme de 93 ans retrouvée au sol", "À l'hôpital, femme très âgée retrouvée au sol")]
    [InlineData("Mme Le Goff sort demain, tout va bien", "La patiente sort demain, tout va bien")]
    [InlineData("j'ai vu hier la dame de 88 ans de la chambre 112, que proposer pour sa toux ?", "j'ai vu la dame octogénaire, que proposer pour sa toux ?")]
    [InlineData("vu Mme Yvonne Abgrall avec le Dr Marchand, elle va à Quimper pour sa coro", "vu la patiente avec le Dr Marchand, elle va à Quimper pour sa coro")]
    [InlineData("M. et Mme Kervella se disputent en consultation", "Les patients se disputent en consultation")]
    [InlineData("J'ai vu la fille de notre cadre en consultation hier, 17 ans, IVG. Je fais quoi ?", "J'ai vu une proche en consultation, ado, IVG. Je fais quoi ?")]
    [InlineData("Mrs Patel's HbA1c came back at 112", "The patient's HbA1c came back at 112")]
    [InlineData("My patient, 34, the mayor of Harrogate, has gout", "My patient, in their thirties, an elected official, has gout")]
    [InlineData("The vicar of Hawkshead came to see me yesterday about his hip fracture", "A member of the clergy came to see me about his hip fracture")]
    public void Suggest_FlaggedText_ReadsAsASentence(string text, string expected) =>
        Assert.Equal(expected, Rewriter.Suggest(new Content(text))!.Text);

    [Fact]
    public void Rows_OfThisTable_AreEnoughAndAllFlagged()
    {
        string[] texts = [.. RowFile.Read("Identification/rewrites.txt").Select(row => row[1])];
        Assert.True(texts.Length >= 60, $"{texts.Length} cases");
        Assert.All(texts, text => Assert.True(Screener.Screen(new Content(text)).Identification.Flagged, text));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Suggest_Case_IsQuietAndKeepsTheClinicalQuestion(string clinical, string text)
    {
        Rewrite rewrite = Rewriter.Suggest(new Content(text))!;
        Assert.True(rewrite.Found, text);
        Assert.All(clinical.Split(';'), word => Assert.Contains(word, rewrite.Text!, StringComparison.OrdinalIgnoreCase));
        Holds(text, rewrite);
    }

    [Fact]
    public void Suggest_FindingOfTheWholeText_TakesOutTheClauseThatTells()
    {
        Screener stub = new([new WordsDetector("event", "abcd efgh", whole: true)], new ScreeningThresholds());
        Rewrite rewrite = new Rewriter(stub.Screen).Suggest(new Content("Bonjour à tous, vous avez vu abcd efgh, un avis pour son traitement ?"))!;
        Assert.Equal("Bonjour à tous, un avis pour son traitement ?", rewrite.Text);
    }

    [Fact]
    public void Suggest_Bystander_GoesOnlyWhenNothingElseHelps()
    {
        WordsDetector bystander = new("person_name", "Abcd Efgh", severity: Severity.None);
        Rewrite rewrite = new Rewriter(new Screener([bystander], new ScreeningThresholds()).Screen).Suggest(new Content("Vu avec Abcd Efgh, que faire demain ?"))!;
        Assert.DoesNotContain("Abcd", rewrite.Text!, StringComparison.Ordinal);
        Assert.Contains("que faire demain ?", rewrite.Text!, StringComparison.Ordinal);
    }

    [Fact]
    public void Suggest_HitsOfEveryCard_AreQuietOrSaidToBeImpossible()
    {
        string[] hits = [.. Screener.Cards.Where(card => card.Half == Detection.Half.Identification).SelectMany(card => card.Hits)];
        int found = 0;
        foreach (string hit in hits.Where(hit => Screener.Screen(new Content(hit)).Identification.Flagged))
        {
            Rewrite rewrite = Rewriter.Suggest(new Content(hit))!;
            found += rewrite.Found ? 1 : 0;
            Holds(hit, rewrite);
        }

        Assert.True(found >= 20, $"only {found} of {hits.Length}");
    }

    [Theory]
    [InlineData("DOB 1951-03-12")]
    [InlineData("NHS number 943 476 5919")]
    public void Suggest_NothingButAnIdentifier_FindsNone(string text)
    {
        Rewrite rewrite = Rewriter.Suggest(new Content(text))!;
        Assert.False(rewrite.Found);
        Assert.Empty(rewrite.Changes);
    }

    [Fact]
    public void Suggest_NothingIdentifies_IsNull() => Assert.Null(Rewriter.Suggest(new Content("Femme de 54 ans, HTA, douleur thoracique depuis ce matin")));

    [Fact]
    public void Suggest_OnlyThePhoto_LeavesTheTextAndSpeaksOfThePhoto()
    {
        Rewrite rewrite = Rewriter.Suggest(new Content("Patiente de 54 ans, lésion du dos") { Attachments = ["photo"] })!;
        Assert.True(rewrite.AboutPhoto);
        Assert.Equal("Patiente de 54 ans, lésion du dos", rewrite.Text);
        Assert.Empty(rewrite.Changes);
    }

    [Fact]
    public void Suggest_Comment_IsQuietUnderItsPost()
    {
        Content comment = new("Oui, vue lundi au CHU de Brest") { Kind = ContentKind.Comment, Parent = "Patiente de 93 ans, fibrillation, vous anticoagulez ?" };
        Rewrite rewrite = Rewriter.Suggest(comment)!;
        Assert.False(Screener.Screen(comment with { Text = rewrite.Text! }).Identification.Flagged);
    }

    [Theory]
    [InlineData("rare_condition", "Un patient avec abcd efgh, que faire ?")]
    [InlineData("photo", "Un patient avec abcd efgh, que faire ?")]
    [InlineData("later_type", "Un patient avec abcd efgh, que faire ?")]
    public void Suggest_FindingOfAnotherDetector_IsRewrittenByItsTypeAlone(string category, string text)
    {
        Screener stub = new([new WordsDetector(category, "abcd efgh")], new ScreeningThresholds());
        Rewrite rewrite = new Rewriter(stub.Screen).Suggest(new Content(text))!;
        Assert.DoesNotContain("abcd", rewrite.Text!, StringComparison.Ordinal);
        Assert.Contains("que faire ?", rewrite.Text!, StringComparison.Ordinal);
    }

    [Fact]
    public void Suggest_DetectorThatIsNeverQuiet_GivesUp()
    {
        Screener stub = new([new WordsDetector("place", "")], new ScreeningThresholds());
        Assert.False(new Rewriter(stub.Screen).Suggest(new Content("Un texte. Un autre texte."))!.Found);
    }

    [Fact]
    public void Suggest_LongText_EndsSoon()
    {
        Content content = new(string.Concat(Enumerable.Repeat("Mme Le Goff, 54 ans, à Brest, vue lundi. ", 125)));
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        Rewrite rewrite = Rewriter.Suggest(content)!;
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed} for {content.Text.Length} characters");
        Holds(content.Text, rewrite);
    }

    /// <summary>Quiet, settled, made of the author's words and the small list, and told place by place.</summary>
    private static void Holds(string text, Rewrite rewrite)
    {
        if (!rewrite.Found)
        {
            return;
        }

        Verdict after = Screener.Screen(new Content(rewrite.Text!));
        Assert.False(after.Identification.Flagged, rewrite.Text);
        Assert.Null(Rewriter.Suggest(new Content(rewrite.Text!), after));
        Assert.Equal(rewrite.Text, Rebuilt(text, rewrite.Changes));
        HashSet<string> known = [.. WordsOf(text), .. Widening.Words.SelectMany(WordsOf)];
        Assert.All(WordsOf(rewrite.Text!), word => Assert.Contains(word, known));
        Assert.DoesNotMatch(@"  |,,| ,|\( |\(\)|^[,;:]|, *[.!?]|(?i)(?<![\p{L}'])(?:à|de|du|au|d'|l') *[,.?!)]", rewrite.Text!);
        Assert.False(char.IsUpper(text[0]) && char.IsLower(rewrite.Text![0]), rewrite.Text);
    }

    private static string Rebuilt(string text, IReadOnlyList<RewriteChange> changes)
    {
        for (int i = changes.Count - 1; i >= 0; i--)
        {
            text = text[..changes[i].Start] + changes[i].Replacement + text[(changes[i].Start + changes[i].Length)..];
        }

        return text;
    }

    private static IEnumerable<string> WordsOf(string text) =>
        LetterFold.Fold(text).Split([.. " ,.;:!?()'’\n-\"«»"], StringSplitOptions.RemoveEmptyEntries);

    private sealed class WordsDetector(string category, string words, bool whole = false, Severity severity = Severity.High) : IDetector
    {
        public DetectorCard Card { get; } = new()
        {
            Name = "words",
            Version = 1,
            Half = Detection.Half.Identification,
            Purpose = new("Des mots.", "Some words."),
            Languages = [],
            Blind = new("Le reste.", "The rest."),
            Hits = [words],
            Misses = ["rien"],
            Source = "test",
        };

        public DetectorResult Detect(Document document)
        {
            int at = document.Text.Original.IndexOf(words, StringComparison.Ordinal);
            return at < 0 ? DetectorResult.Nothing
                : new(0.9, 0.9, [new(
                    "words", 1, Detection.Half.Identification, category, whole ? 0 : at, whole ? document.Text.Original.Length : words.Length, 0.9, severity, new("x", "y"))]);
        }
    }
}
