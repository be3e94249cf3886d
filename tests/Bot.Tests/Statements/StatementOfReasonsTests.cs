using System.Text.Json;
using System.Text.Json.Nodes;
using ModerationBot.Bot.Statements;

namespace ModerationBot.Bot.Tests.Statements;

public sealed class StatementOfReasonsTests
{
    private static StatementOfReasons Whole => StatementWriter.Write(Cases.Patient, "fr");

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Write_EveryRestrictingDecision_GivesSixWholeItems(string language)
    {
        int seen = 0;
        foreach (StatementCase about in Cases.All())
        {
            StatementOfReasons words = StatementWriter.Write(about, language);

            Assert.Equal(["a", "b", "c", "d", "e", "f"], words.Items.Select(i => i.Letter));
            Assert.All(words.Items.SelectMany(i => i.Sentences), sentence =>
            {
                Assert.False(string.IsNullOrWhiteSpace(sentence));
                Assert.DoesNotContain('{', sentence);
                Assert.True(char.IsUpper(sentence[0]), sentence);
            });
            Assert.Equal(about.IsLegal, words.Law.Ground.Contains("art.", StringComparison.Ordinal));
            Assert.Equal(about.Rule is not null, words.Rule.Ground.Contains(about.Rule?.In(language) ?? "\0", StringComparison.Ordinal));
            seen++;
        }

        Assert.True(seen > 2_000);
    }

    [Fact]
    public void Write_TheTwoLanguages_NeverShareASentence() => Assert.All(Cases.All(), about =>
        Assert.Empty(StatementWriter.Write(about, "fr").Items.SelectMany(i => i.Sentences)
            .Intersect(StatementWriter.Write(about, "en").Items.SelectMany(i => i.Sentences), StringComparer.Ordinal)));

    [Fact]
    public void Items_WithoutOneOfTheirParts_CannotBeMade()
    {
        Type[] items = [typeof(RestrictionItem), typeof(FactsItem), typeof(MeansItem), typeof(LawItem), typeof(RuleItem), typeof(RedressItem)];
        foreach (Type item in items)
        {
            int parts = item.GetConstructors().Max(c => c.GetParameters().Length);
            for (int missing = 0; missing < parts; missing++)
            {
                foreach (string? nothing in new[] { null, "", "  " })
                {
                    object?[] sentences = [.. Enumerable.Range(0, parts).Select(i => i == missing ? nothing : "Une phrase.")];
                    System.Reflection.TargetInvocationException thrown =
                        Assert.Throws<System.Reflection.TargetInvocationException>(() => Activator.CreateInstance(item, sentences));
                    Assert.IsType<ArgumentException>(thrown.InnerException, exactMatch: false);
                }
            }
        }
    }

    [Fact]
    public void Statement_WithoutOneOfItsItems_CannotBeMade()
    {
        StatementOfReasons whole = Whole;

        Assert.Throws<ArgumentNullException>(() => new StatementOfReasons(null!, whole.Facts, whole.Means, whole.Law, whole.Rule, whole.Redress));
        Assert.Throws<ArgumentNullException>(() => new StatementOfReasons(whole.Restriction, null!, whole.Means, whole.Law, whole.Rule, whole.Redress));
        Assert.Throws<ArgumentNullException>(() => new StatementOfReasons(whole.Restriction, whole.Facts, null!, whole.Law, whole.Rule, whole.Redress));
        Assert.Throws<ArgumentNullException>(() => new StatementOfReasons(whole.Restriction, whole.Facts, whole.Means, null!, whole.Rule, whole.Redress));
        Assert.Throws<ArgumentNullException>(() => new StatementOfReasons(whole.Restriction, whole.Facts, whole.Means, whole.Law, null!, whole.Redress));
        Assert.Throws<ArgumentNullException>(() => new StatementOfReasons(whole.Restriction, whole.Facts, whole.Means, whole.Law, whole.Rule, null!));
    }

    [Theory]
    [InlineData("restriction")]
    [InlineData("facts")]
    [InlineData("means")]
    [InlineData("law")]
    [InlineData("rule")]
    [InlineData("redress")]
    public void Content_StoredWithoutAnItem_IsNotRead(string item)
    {
        JsonNode stored = JsonNode.Parse(StatementContent.Of(Cases.Patient).ToJson())!;
        Assert.True(stored["fr"]!.AsObject().Remove(item));

        Exception thrown = Assert.ThrowsAny<Exception>(() => StatementContent.FromJson(stored.ToJsonString()));

        Assert.True(thrown is JsonException or ArgumentException, thrown.GetType().Name);
    }

    [Fact]
    public void Content_StoredAndReadAgain_IsTheSame()
    {
        StatementContent content = StatementContent.Of(Cases.Ground);

        StatementContent read = StatementContent.FromJson(content.ToJson());

        Assert.Equal(content.ToJson(), read.ToJson());
        Assert.Equal((content.Fr, content.En), (read.Fr, read.En));
        Assert.Equal("On parle des patients avec respect", read.Case.Rule!.Fr);
    }
}
