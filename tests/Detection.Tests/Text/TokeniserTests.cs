using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Tests.Text;

public sealed class TokeniserTests
{
    [Theory]
    [InlineData("l'homme qu'elle aujourd'hui", "l'|homme|qu'|elle|aujourd'hui")]
    [InlineData("J’ai vu l’amie d’Angèle", "J'|ai|vu|l'|amie|d'|Angèle")]
    [InlineData("Mme D. est venue.", "Mme|D.|est|venue|.")]
    [InlineData("M. L. et le Dr. Kerjean", "M.|L.|et|le|Dr.|Kerjean")]
    [InlineData("Mr O'Brien isn't the patient's son, they're", "Mr|O'Brien|isn't|the|patient|'s|son|,|they|'re")]
    [InlineData("dites-le-moi, y a-t-il celui-ci", "dites|-le|-moi|,|y|a|-t|-il|celui|-ci")]
    [InlineData("rendez-vous à Plougastel-Daoulas", "rendez-vous|à|Plougastel-Daoulas")]
    [InlineData("patient·e·s soignant.e.s infirmier(e)s", "patient·e·s|soignant.e.s|infirmier(e)s")]
    [InlineData("10/6 à J3, 37,5°C 5mg 14h30 12/03/1951", "10/6|à|J3|,|37,5|°|C|5|mg|14h30|12/03/1951")]
    [InlineData("#PatientRelou #balance_ton_chef #covid19", "#|Patient|Relou|#|balance|ton|chef|#|covid|19")]
    [InlineData("@jean.dupont écrit à a.b@c.fr", "@jean.dupont|écrit|à|a.b@c.fr")]
    [InlineData("voir https://ex.fr/a?b=1. et www.x.org, doctolib.fr/dr", "voir|https://ex.fr/a?b=1|.|et|www.x.org|,|doctolib.fr/dr")]
    [InlineData("p*te conn@rd f***k * a", "p*te|conn@rd|f***k|*|a")]
    [InlineData("ok 😂😂 👩‍⚕️ 🇫🇷👍🏽 :-) <3", "ok|😂|😂|👩‍⚕|🇫🇷|👍🏽|:-)|<3")]
    [InlineData("quoi ?!... bon", "quoi|?|!|...|bon")]
    [InlineData("", "")]
    public void Tokens_OfText_AreCutAsRead(string text, string expected)
    {
        PreparedText prepared = PreparedText.From(text);
        string[] tokens = [.. Enumerable.Range(0, prepared.Tokens.Length).Select(i => prepared.Surface(prepared.Tokens[i]).ToString())];
        Assert.Equal(expected, string.Join('|', tokens));
    }

    [Theory]
    [InlineData("Œdème ÉLEVÉ", "oedeme|eleve")]
    [InlineData("patient·e·s infirmier(e)s", "patients|infirmiers")]
    [InlineData("M. L.", "m|l")]
    [InlineData("раtient", "patient")]
    public void Folded_OfToken_IsLookupForm(string text, string expected)
    {
        PreparedText prepared = PreparedText.From(text);
        string[] folded = [.. Enumerable.Range(0, prepared.Tokens.Length).Select(i => prepared.Folded(prepared.Tokens[i]).ToString())];
        Assert.Equal(expected, string.Join('|', folded));
    }

    [Theory]
    [InlineData("Mme D. est là. Elle va bien ! Et toi ?", 3)]
    [InlineData("Une ligne\nUne autre", 2)]
    [InlineData("Elle a 37.5 de fièvre, cf. le Dr. Kerjean", 1)]
    [InlineData("", 0)]
    public void Sentences_OfText_EndAtMarksAndLines(string text, int expected) =>
        Assert.Equal(expected, PreparedText.From(text).Sentences.Length);

    [Fact]
    public void Marks_OfTokens_TellShape()
    {
        PreparedText text = PreparedText.From("Mme LE GOFF l'aide J3");
        Assert.True(text.Tokens[0].Has(TokenMarks.Capitalised | TokenMarks.SentenceStart));
        Assert.True(text.Tokens[1].Has(TokenMarks.AllCaps));
        Assert.True(text.Tokens[3].Has(TokenMarks.Elision));
        Assert.True(text.Tokens[5].Has(TokenMarks.HasDigit));
    }

    [Fact]
    public void TokenAt_Index_GivesTokenThatCoversIt()
    {
        PreparedText text = PreparedText.From("un deux trois");
        Assert.Equal(1, text.TokenAt(4));
        Assert.Equal(3, text.TokenAt(13));
    }
}
