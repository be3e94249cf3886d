using ModerationBot.Bot.Feeds.Shapes;

namespace ModerationBot.Bot.Tests.Feeds.Shapes;

/// <summary>What is left of HTML when only a member's words and pictures count.</summary>
public sealed class HtmlTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("sans balise", "sans balise")]
    [InlineData("<p>Un</p>\n<p>Deux</p>\n", "Un\nDeux")]
    [InlineData("Un<br />\nDeux<br>Trois", "Un\nDeux\nTrois")]
    [InlineData("<p>a  b\t c</p>", "a b c")]
    [InlineData("<ul><li>un</li><li>deux</li></ul>", "un\ndeux")]
    [InlineData("<p>3 &lt; 5 &amp; l&#39;&eacute;t&eacute; &#x1F642;</p>", "3 < 5 & l'été 🙂")]
    [InlineData("1 < 2 et <3", "1 < 2 et <3")]
    [InlineData("<b>gr</b>as", "gras")]
    [InlineData("<!-- caché -->vu<!-- caché", "vu")]
    [InlineData("<!DOCTYPE html><p>vu</p>", "vu")]
    [InlineData("<script>if (a < b) { x(); }</script>vu<style>p{}</style>", "vu")]
    [InlineData("<a href=\"https://x.example/?a=1>2\" title='b>c'>lien</a>", "lien")]
    [InlineData("<p>coupé <im", "coupé")]
    [InlineData("<tr><td>a</td><td>b</td></tr>", "a b")]
    [InlineData("מה שלומך<br>مرحبا", "מה שלומך\nمرحبا")]
    public void Read_Words_AreThoseThatMembersSee(string? html, string text) => Assert.Equal(text, HtmlText.Read(html).Text);

    [Theory]
    [InlineData("<p><img src=\"/a.jpg\" alt=\"radio\"> et <img src=b.png></p>", "photo photo")]
    [InlineData("<video src=\"a.mp4\"></video><iframe src=\"https://v.example\"></iframe>", "video video")]
    [InlineData("<a class=\"attachment\" href=\"/a.pdf\">compte rendu</a><audio></audio>", "file file")]
    [InlineData("<img class=\"not-responsive emoji\" src=\"/e.png\" alt=\"🙂\">", "")]
    public void Read_Pictures_AreNamedAndNeverKept(string html, string attachments)
    {
        PlainText read = HtmlText.Read(html);

        Assert.Equal(attachments, string.Join(' ', read.Attachments));
        Assert.DoesNotContain("http", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Emoji_IsItsSign() =>
        Assert.Equal("Bravo 🙂", HtmlText.Read("<p>Bravo <img class='emoji' alt='🙂' src='/e.png'></p>").Text);

    [Fact]
    public void Read_AnythingCutAnywhere_NeverFails()
    {
        const string html = "<p class=\"a 'b'\">Un &amp; deux <img src='x' alt=\"y\"><!-- z --><script>1 < 2</script></p><";

        for (int length = 0; length <= html.Length; length++)
        {
            Assert.DoesNotContain('"', HtmlText.Read(html[..length]).Text);
        }
    }
}
