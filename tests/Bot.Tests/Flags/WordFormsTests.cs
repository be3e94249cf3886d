using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Flags.Words;
using ModerationBot.Detection.Text;

namespace ModerationBot.Bot.Tests.Flags;

public sealed class WordFormsTests
{
    private static string[] FormsOf(string word) => [.. WordForms.Of(word).Select(form => form.Text)];

    [Theory]
    [InlineData("cassos", "cassosse")]
    [InlineData("handicapé", "handicapés", "handicapée", "handicapées")]
    [InlineData("gros", "grosse", "grosses")]
    [InlineData("obèse", "obèses")]
    [InlineData("menteur", "menteurs", "mentrice", "menteuse", "menteuses")]
    [InlineData("cas social", "cas sociaux")]
    [InlineData("hystérique", "hystériques")]
    [InlineData("boiteux", "boiteuse", "boiteuses")]
    [InlineData("sorcier", "sorciers", "sorcière", "sorcières")]
    [InlineData("paysan", "paysans", "paysane")]
    [InlineData("pou", "poux")]
    [InlineData("tuyau", "tuyaux")]
    [InlineData("moquer", "moque", "moquent", "moquées", "moquait")]
    [InlineData("déranger", "dérangeons", "dérangeant", "dérange")]
    [InlineData("rincer", "rinçait", "rincent")]
    [InlineData("maigrir", "maigrit", "maigrissent", "maigrie")]
    [InlineData("pendre", "pendu", "pendues", "pendent")]
    [InlineData("whale", "whales", "whaled", "whaling")]
    [InlineData("junkie", "junkies")]
    [InlineData("crazy", "crazies")]
    [InlineData("fat cow", "fat cows")]
    [InlineData("slap", "slapped", "slapping", "slaps")]
    [InlineData("witch", "witches")]
    public void Of_Word_OffersItsForms(string word, params string[] expected) => Assert.Empty(expected.Except(FormsOf(word)));

    [Theory]
    [InlineData("B12")]
    [InlineData("37")]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("!!")]
    [InlineData("tu")]
    public void Of_NoInflectedWord_OffersNothing(string word) => Assert.Empty(FormsOf(word));

    [Theory]
    [InlineData("Gomer")]
    [InlineData("handicapé")]
    [InlineData("aggraver")]
    public void Of_AnyWord_NeverRepeatsItNorAForm(string word)
    {
        string[] folded = [.. WordForms.Of(word).Select(form => WordList.Folded(form.Text)!)];

        Assert.Distinct(folded);
        Assert.DoesNotContain(WordList.Folded(word), folded);
        Assert.InRange(folded.Length, 1, WordForms.Most);
    }

    [Theory]
    [InlineData("Encore des handicapées", true)]
    [InlineData("L'HANDICAPÉ du 12", true)]
    [InlineData("le handicap", false)]
    public void Find_FormsThatAreKept_AreFoundAsWholeWords(string text, bool found)
    {
        WordList list = new([new WordRule("handicapé", [.. FormsOf("handicapé")])]);

        Assert.Equal(found, list.Find(PreparedText.From(text)).Count > 0);
    }

    [Fact]
    public void Find_FormThatWasTakenAway_IsNotFound()
    {
        WordList list = new([new WordRule("handicapé", ["handicapés"])]);

        Assert.Empty(list.Find(PreparedText.From("une handicapée")));
        Assert.Equal([new TextSpan(4, 10)], list.Find(PreparedText.From("des handicapés")));
    }

    [Fact]
    public void Find_ManyWords_FindsWhatASlowSearchFinds()
    {
        Random random = new(7);
        string[] words = [.. Enumerable.Range(0, 40).Select(i => "mot" + (char)('a' + (i % 26)) + (char)('a' + (i / 26)))];
        string[] entries = [.. Enumerable.Range(0, 30).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => words[random.Next(40)]))).Distinct()];
        WordList list = new(entries.Select(WordRule.Exactly));
        for (int round = 0; round < 200; round++)
        {
            string text = string.Join(' ', Enumerable.Range(0, 20).Select(_ => words[random.Next(40)]));
            string padded = $" {text} ";
            TextSpan[] slow = [.. entries.SelectMany(entry => Places(padded, $" {entry} ").Select(at => new TextSpan(at, entry.Length)))
                .OrderBy(span => span.Start).ThenBy(span => span.Length)];

            Assert.Equal(slow, list.Find(PreparedText.From(text)).OrderBy(span => span.Start).ThenBy(span => span.Length));
        }
    }

    private static IEnumerable<int> Places(string text, string entry)
    {
        for (int at = text.IndexOf(entry, StringComparison.Ordinal); at >= 0; at = text.IndexOf(entry, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }
}
