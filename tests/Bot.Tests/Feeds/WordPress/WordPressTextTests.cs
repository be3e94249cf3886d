using ModerationBot.Bot.Feeds.WordPress;

namespace ModerationBot.Bot.Tests.Feeds.WordPress;

public sealed class WordPressTextTests
{
    [Theory]
    [InlineData("Un message", "Un message", "")]
    [InlineData("Une ligne\nUne autre\n\n\n\nLa fin  ", "Une ligne\nUne autre\n\nLa fin", "")]
    [InlineData("&eacute;t&eacute; &amp; co &lt;3 &#128512; &#x1F600;", "été & co <3 😀 😀", "")]
    [InlineData("a < b et 3<4, <IMC", "a < b et 3<4, <IMC", "")]
    [InlineData("<!-- wp:paragraph -->\n<p>Bonjour <strong>à</strong> tous</p>\n<!-- /wp:paragraph -->", "Bonjour à tous", "")]
    [InlineData("<p>Un</p><p>Deux</p>", "Un\n\nDeux", "")]
    [InlineData("<ul><li>Un</li><li>Deux</li></ul>", "Un\n\nDeux", "")]
    [InlineData("Voici <img class=\"wp-image-7\" src=\"https://x.example/wp-content/uploads/a.jpg\" alt=\"Radio de Mme D.\">", "Voici\nRadio de Mme D.", "photo")]
    [InlineData("<figure class=\"wp-block-video\"><video src=\"v.mp4\"></video><figcaption>Marche</figcaption></figure>", "Marche", "video")]
    [InlineData("<a href=\"https://x.example/wp-content/uploads/2026/11/cr.pdf\">Compte rendu</a>", "Compte rendu", "file")]
    [InlineData("<a href=\"https://x.example/uploads/a.jpg\"><img src=\"https://x.example/uploads/a-300x200.jpg\"></a>", "", "photo")]
    [InlineData("<a href=\"https://reseau.example/claire.martin\">Voyez ici</a>", "Voyez ici (https://reseau.example/claire.martin)", "")]
    [InlineData("<a href=\"https://a.example\">https://a.example</a>", "https://a.example", "")]
    [InlineData("[gallery ids=\"1,2\"] [caption id=\"3\"]Légende[/caption] [note] crochet", "Légende [note] crochet", "photo")]
    [InlineData("<script>alert('x')</script>Bonjour<style>p{}</style>", "Bonjour", "")]
    [InlineData("<iframe src=\"https://film.example/v/1\"></iframe>", "https://film.example/v/1", "link")]
    [InlineData("مرحبا <b>שלום</b>", "مرحبا שלום", "")]
    public void Of_Content_IsWhatMembersRead(string content, string text, string attachments)
    {
        WordPressText read = WordPressText.Of(null, content, null);

        Assert.Equal((text, attachments), (read.Text, string.Join(' ', read.Attachments)));
    }

    [Fact]
    public void Of_TitleAndExcerpt_AreReadToo()
    {
        WordPressText read = WordPressText.Of("Cas &amp; avis", "<p>Le cas</p>", "En bref");

        Assert.Equal("Cas & avis\n\nLe cas\n\nEn bref", read.Text);
        Assert.Equal(["photo"], read.WithFeatured(5));
    }

    [Theory]
    [InlineData('<')]
    [InlineData('[')]
    public void Of_TenMillionBrackets_IsReadInOnePass(char bracket)
    {
        string content = string.Concat(Enumerable.Repeat($"{bracket}gallery ", 1_000_000));

        Assert.Equal(content.Trim(), WordPressText.Of(null, content, null).Text);
    }

    [Theory]
    [InlineData("https://x.example/wp-content/uploads/2026/11/photo.jpg", "2026/11/photo")]
    [InlineData("https://x.example/wp-content/uploads/2026/11/photo-300x200.jpg", "2026/11/photo")]
    [InlineData("https://x.example/wp-content/uploads/2026/11/photo-scaled.jpg", "2026/11/photo")]
    [InlineData("https://x.example/wp-content/uploads/2026/11/radio-x.jpg", "2026/11/radio-x")]
    [InlineData("https://elsewhere.example/photo.jpg", "")]
    public void StemOf_Copies_IsThatOfTheOriginal(string address, string stem) => Assert.Equal(stem, WordPressMedia.StemOf(address));

    [Fact]
    public void MediaIds_OfBlocksClassesAndGalleries_AreFound() => Assert.Equal(
        [7, 8, 9, 10],
        WordPressText.MediaIds("""
            <img class="alignleft wp-image-7"> <!-- wp:image {"sizeSlug":"large","id":8} --> [gallery size="x" ids="9, 10"]
            """).Order());

    [Fact]
    public void Note_Written_ReadsTheSame()
    {
        WordPressNote note = new()
        {
            Shown = "private",
            Trashed = "pending",
            Comments = new Dictionary<string, IReadOnlyList<long>> { ["hold"] = [4, 5], ["spam"] = [] },
        };

        WordPressNote read = WordPressNote.Parse(note.ToText())!;

        Assert.Equal(("private", "pending"), (read.Shown, read.Trashed));
        Assert.Equal(("hold", "approved"), (read.StatusOf(5), read.StatusOf(6)));
        Assert.Null(WordPressNote.Parse("shown everybody"));
        Assert.Null(WordPressNote.Parse("a post of a member"));
    }
}
