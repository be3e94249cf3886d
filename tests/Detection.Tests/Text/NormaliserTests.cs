using FsCheck;
using FsCheck.Fluent;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Tests.Text;

public sealed class NormaliserTests
{
    [Theory]
    [InlineData("simple", "simple")]
    [InlineData("l\u2019a\u00A0b", "l'a b")]
    [InlineData("pa\u200Btient\uFEFF", "patient")]
    [InlineData("e\u0301le\u0300ve", "élève")]
    [InlineData("ﬁèvre ½", "fièvre 1⁄2")]
    [InlineData("ｐatient", "patient")]
    [InlineData("𝐩𝐚𝐭𝐢𝐞𝐧𝐭", "patient")]
    [InlineData("рatient соn", "patient con")]
    [InlineData("TNFα, β-bloquant, 5 µg", "TNFα, β-bloquant, 5 μg")]
    [InlineData("привет", "привет")]
    [InlineData("nuuuul", "nuuuul")]
    [InlineData("x\u0336y\u0336", "xy")]
    public void Normalise_Text_HasOneSpelling(string original, string expected) =>
        Assert.Equal(expected, Normaliser.Normalise(original).Text);

    [Fact]
    public void Normalise_LoneSurrogate_BecomesReplacementCharacter() =>
        Assert.Equal("a\uFFFDb", Normaliser.Normalise("a\uD800b").Text);

    [Fact]
    public void Normalise_PlainText_ReturnsItself()
    {
        const string text = "Rien à changer ici, même avec des accents.";
        Assert.Same(text, Normaliser.Normalise(text).Text);
    }

    [Fact]
    public void ToOriginal_MovedUnits_CoversWhatTheyCameFrom()
    {
        NormalisedText text = Normaliser.Normalise("a\u200B\u200Be\u0301ﬁn");
        Assert.Equal("aéfin", text.Text);
        Assert.Equal(new TextSpan(3, 2), text.Map.ToOriginal(new(1, 1)));
        Assert.Equal(new TextSpan(5, 1), text.Map.ToOriginal(new(2, 2)));
        Assert.Equal(new TextSpan(0, 7), text.Map.ToOriginal(new(0, 5)));
    }

    [Fact]
    public void ToOriginal_SpanOutside_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => OffsetMap.Identity(3).ToOriginal(new(2, 2)));

    [Fact]
    public void ToOriginal_AnyText_StaysInsideAndInOrder() =>
        Prop.ForAll(Texts.Odd.ToArbitrary(), text =>
        {
            NormalisedText normalised = Normaliser.Normalise(text);
            int before = 0;
            for (int i = 0; i < normalised.Text.Length; i++)
            {
                TextSpan span = normalised.Map.ToOriginal(new(i, 1));
                if (span.Start < before || span.Length < 1 || span.End > text.Length)
                {
                    return false;
                }

                before = span.Start;
            }

            return normalised.Text.Length == normalised.Map.NormalisedLength;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void ToOriginal_WordAmongOddCharacters_FindsTheWord() =>
        Prop.ForAll(Texts.Odd.ToArbitrary(), Texts.Odd.ToArbitrary(), (before, after) =>
        {
            const string word = "Kerouédan";
            string text = before + " " + word + " " + after;
            NormalisedText normalised = Normaliser.Normalise(text);
            int at = normalised.Text.IndexOf(word, StringComparison.Ordinal);
            TextSpan span = normalised.Map.ToOriginal(new(at, word.Length));
            return text.Substring(span.Start, span.Length) == word;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Tokens_OfAnyText_LieInOrderInsideTheOriginal() =>
        Prop.ForAll(Texts.Odd.ToArbitrary(), text =>
        {
            PreparedText prepared = PreparedText.From(text);
            int before = 0;
            foreach (ref readonly Token token in prepared.Tokens)
            {
                if (token.Start < before || token.Length < 1 || token.End > text.Length || token.NormalisedLength < 1)
                {
                    return false;
                }

                before = token.Start;
            }

            return prepared.Sentences.ToArray().Sum(sentence => sentence.TokenCount) == prepared.Tokens.Length;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Normalise_Twice_ChangesNothingMore() =>
        Prop.ForAll(Texts.Odd.ToArbitrary(), text =>
        {
            string once = Normaliser.Normalise(text).Text;
            return Normaliser.Normalise(once).Text == once;
        }).QuickCheckThrowOnFailure();
}
