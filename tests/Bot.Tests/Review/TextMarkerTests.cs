using ModerationBot.Bot.Review;

namespace ModerationBot.Bot.Tests.Review;

public sealed class TextMarkerTests
{
    [Fact]
    public void Cut_OverlappingMarks_GivesEachRunItsMarksAndEndsEachMarkOnce()
    {
        IReadOnlyList<TextPiece> pieces = TextMarker.Cut("abcdefgh", [Mark(1, 4, 1), Mark(3, 4, 2)]);

        Assert.Equal(["a", "bc", "de", "fg", "h"], pieces.Select(p => p.Text));
        Assert.Equal(["", "1", "12", "2", ""], pieces.Select(p => string.Concat(p.Marks.Select(m => m.Reason))));
        Assert.Equal(["", "", "1", "2", ""], pieces.Select(p => string.Concat(p.Ends.Select(m => m.Reason))));
    }

    [Theory]
    [InlineData("vu 👩‍⚕️ hier", 3, 2, "👩‍⚕️")]
    [InlineData("vu 🩺 hier", 4, 1, "🩺")]
    [InlineData("une e\u0301toile", 4, 1, "e\u0301")]
    [InlineData("été à Vannes", 6, 6, "Vannes")]
    [InlineData("court", 2, 900, "urt")]
    [InlineData("court", 0, 5, "court")]
    public void Cut_MarkInsideACharacter_WidensToWholeCharacters(string text, int start, int length, string marked)
    {
        IReadOnlyList<TextPiece> pieces = TextMarker.Cut(text, [Mark(start, length, 1)]);

        Assert.Equal(text, string.Concat(pieces.Select(p => p.Text)));
        Assert.Equal(marked, Assert.Single(pieces, p => p.Marks.Count > 0).Text);
    }

    [Theory]
    [InlineData(-5, 3)]
    [InlineData(2, 0)]
    [InlineData(2, -1)]
    [InlineData(40, 3)]
    public void Cut_MarkOutsideTheText_MarksNothing(int start, int length)
    {
        IReadOnlyList<TextPiece> pieces = TextMarker.Cut("texte", [Mark(start, length, 1)]);

        Assert.Equal("texte", string.Concat(pieces.Select(p => p.Text)));
        Assert.DoesNotContain(pieces, p => p.Marks.Count > 0);
    }

    [Fact]
    public void Excerpt_LongText_ShowsTheFirstMarkBetweenEllipses()
    {
        string text = string.Concat(Enumerable.Repeat("mots simples ", 60)) + "le passage 🩺 marqué" + string.Concat(Enumerable.Repeat(" encore", 60));
        int start = text.IndexOf("passage", StringComparison.Ordinal);

        IReadOnlyList<TextPiece> pieces = TextMarker.Excerpt(text, [Mark(start, 10, 1)], 200);

        Assert.Equal("passage 🩺", Assert.Single(pieces, p => p.Marks.Count > 0).Text);
        Assert.Equal(("…", "…"), (pieces[0].Text, pieces[^1].Text));
        Assert.InRange(pieces.Sum(p => p.Text.Length), 150, 203);
    }

    [Fact]
    public void Excerpt_ShortText_IsWhole() =>
        Assert.Equal("tout", Assert.Single(TextMarker.Excerpt("tout", [], 200)).Text);

    [Fact]
    public void Cut_AnySpansInAnyText_GivesTheTextBack()
    {
        string[] units = ["a", "é", "e\u0301", "👩‍⚕️", "🩺", " ", "\n", "<", "&", "\uD83D"];
        Random random = new(20261118);
        for (int round = 0; round < 500; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(0, 30)).Select(_ => units[random.Next(units.Length)]));
            TextMark[] marks = [.. Enumerable.Range(1, random.Next(0, 6)).Select(n => Mark(random.Next(-2, 40), random.Next(-1, 20), n))];

            IReadOnlyList<TextPiece> pieces = TextMarker.Cut(text, marks);

            Assert.Equal(text, string.Concat(pieces.Select(p => p.Text)));
            Assert.All(pieces, p => Assert.NotEqual("", p.Text));
        }
    }

    private static TextMark Mark(int start, int length, int reason) => new(start, length, reason, Detection.Half.Discrimination, Counts: true);
}
