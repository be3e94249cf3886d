using ModerationBot.Detection.Identification.Tagging;
using ModerationBot.Lab.Data;
using ModerationBot.Lab.Training.Tagging;

namespace ModerationBot.Lab.Tests.Tagging;

/// <summary>Texts to learn from: marks stay on their words, whatever names and letters are put in.</summary>
public sealed class TaggedTextTests
{
    private static readonly Workplace Place = Workplace.Find(AppContext.BaseDirectory);
    private static readonly NameBook Book = NameBook.Load(Place.Names, "absent");

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Templates_Filled_MarkEachNameAndKeepNoSlot(string language)
    {
        TaggedText[] texts = [.. new NameTemplates(Book).Of(Place.Names, language, 1, 7)];

        Assert.True(texts.Length >= 500);
        Assert.All(texts, text => Assert.DoesNotContain('{', text.Text));
        Assert.All(texts, text => Assert.All(text.Spans, span => Assert.NotEmpty(text.Text.Substring(span.Start, span.Length).Trim())));
        Assert.Equal(
            texts.Select(text => text.Text),
            new NameTemplates(Book).Of(Place.Names, language, 1, 7).Select(text => text.Text));
    }

    [Fact]
    public void Swap_Name_PutsAnotherOfTheSameFormInItsPlace()
    {
        const string text = "ce matin Mme Jeanne Kerouedan refuse, jean l'accompagne";
        TaggedText tagged = new(
            text, "fr", [Mark(text, "Mme Jeanne Kerouedan"), Mark(text, "jean")], RestOfText.Nothing);

        TaggedText swapped = new NameSwap(Book).Swap(tagged, 1, new Random(3));

        string first = swapped.Text.Substring(swapped.Spans[0].Start, swapped.Spans[0].Length);
        string second = swapped.Text.Substring(swapped.Spans[1].Start, swapped.Spans[1].Length);
        Assert.StartsWith("Mme ", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Kerouedan", first, StringComparison.Ordinal);
        Assert.Equal(second.ToLowerInvariant(), second);
        Assert.StartsWith("ce matin Mme ", swapped.Text, StringComparison.Ordinal);
        Assert.EndsWith(" l'accompagne", swapped.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void CaseChange_Lower_KeepsEveryMark()
    {
        TaggedText tagged = new("İrem, Élodie et KEROUEDAN", "fr", [new(6, 6, 2)], RestOfText.Nothing);

        Assert.Equal(tagged.Text.Length, CaseChange.Lower(tagged).Text.Length);
        Assert.Equal("élodie", CaseChange.LowerSpans(tagged).Text.Substring(6, 6));
        Assert.Equal("İrem, ", CaseChange.LowerSpans(tagged).Text[..6]);
    }

    [Fact]
    public void OriginNames_HeldBack_AreNotLearntFrom()
    {
        string[] held = [.. OriginNames.Load(Place.Names, held: true).SelectMany(origin => origin.Surnames.Concat(origin.Women).Concat(origin.Men)).Distinct()];

        Assert.True(held.Length > 1_000);
        Assert.Empty(held.Intersect(Book.All.Select(name => name.Name)));
    }

    private static TaggedSpan Mark(string text, string part) =>
        new(text.IndexOf(part, StringComparison.Ordinal), part.Length, LabelSets.Of(TagLabel.Patient));
}
