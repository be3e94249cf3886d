using System.Globalization;
using System.Text.RegularExpressions;
using ModerationBot.Sandbox.Seed;

namespace ModerationBot.Sandbox.Tests.Seed;

public sealed partial class SeedTests
{
    private static readonly IReadOnlyList<SeedLine> All = [.. SeedFiles.Opening, .. SeedFiles.Reserve];

    [Fact]
    public void Lines_Counted_AreAboutOneHundredAndFiftyWithSixtyInReserve()
    {
        Assert.Equal((90, 60), (SeedFiles.Opening.Count, SeedFiles.Reserve.Count));
    }

    [Theory]
    [InlineData("discriminatory", 0.11, 0.13)]
    [InlineData("identifying", 0.09, 0.11)]
    [InlineData("delicate", 0.13, 0.17)]
    [InlineData("ordinary", 0.59, 0.67)]
    public void Lines_Theme_HasItsShareOverallAndIsInBothFilesAndLanguages(string theme, double low, double high)
    {
        var share = (double)All.Count(line => line.Theme == theme) / All.Count;

        Assert.InRange(share, low, high);
        Assert.Contains(SeedFiles.Opening, line => line.Theme == theme && line.Language == "fr");
        Assert.Contains(SeedFiles.Opening, line => line.Theme == theme && line.Language == "en");
        Assert.Contains(SeedFiles.Reserve, line => line.Theme == theme && line.Language == "fr");
        Assert.Contains(SeedFiles.Reserve, line => line.Theme == theme && line.Language == "en");
    }

    [Fact]
    public void Lines_Languages_AreTwoThirdsFrenchOneThirdEnglish()
    {
        var french = (double)All.Count(line => line.Language == "fr") / All.Count;

        Assert.InRange(french, 0.64, 0.69);
        Assert.Equal(All.Count, All.Count(line => line.Language is "fr" or "en"));
    }

    [Fact]
    public void Lines_KeysAndTexts_AreUnique()
    {
        Assert.Equal(All.Count, All.Select(line => line.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(All.Count, All.Select(line => line.Text).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(SeedFiles.Members.Count, SeedFiles.Members.Select(member => member.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Lines_Parents_ComeBeforeTheirAnswersAndSpeakTheirLanguage()
    {
        var before = new Dictionary<string, SeedLine>(StringComparer.Ordinal);
        foreach (var line in All)
        {
            Assert.Equal(line.Kind == "comment", line.Parent is not null);
            if (line.Parent is not null)
            {
                Assert.True(before.TryGetValue(line.Parent, out var parent), $"{line.Key} comes before its parent.");
                Assert.Equal(parent.Language, line.Language);
                Assert.True(!(parent.Minutes <= line.Minutes), $"{line.Key} is older than its parent.");
            }

            before.Add(line.Key, line);
        }
    }

    [Fact]
    public void Lines_AuthorsMentionsAndAges_AreKnown()
    {
        var members = SeedFiles.Members.ToDictionary(member => member.Id, StringComparer.Ordinal);

        Assert.All(All, line => Assert.True(members.ContainsKey(line.Author), line.Key));
        Assert.All(All, line => Assert.All(line.Mentions, id => Assert.Contains(members[id].Name, line.Text, StringComparison.Ordinal)));
        Assert.All(SeedFiles.Opening, line => Assert.NotNull(line.Minutes));
        Assert.All(SeedFiles.Reserve, line => Assert.Null(line.Minutes));
        Assert.All(All, line => Assert.Equal(line.Edit is not null, line.EditAfter > 0));
        Assert.True(SeedFiles.Members[0].IsAdmin);
    }

    [Fact]
    public void Lines_PhoneNumbers_AreFromTheRangesKeptForFiction()
    {
        var numbers = All.SelectMany(line => PhoneShape().Matches(line.Text).Select(match => match.Value)).ToList();

        Assert.True(numbers.Count >= 4, $"{numbers.Count} numbers found");
        Assert.All(numbers, number => Assert.Matches("^(06 39 98|01 99 00) |^07700 900 |^01632 960 ", number));
    }

    [Fact]
    public void Lines_SocialSecurityNumber_HasAValidKeyAndAnOrderNobodyBears()
    {
        var number = Assert.Single(All.SelectMany(line => NirShape().Matches(line.Text).Select(match => match.Value)));
        var digits = number.Replace(" ", "", StringComparison.Ordinal);

        var body = long.Parse(digits[..13], CultureInfo.InvariantCulture);
        Assert.Equal(97 - (body % 97), long.Parse(digits[13..], CultureInfo.InvariantCulture));
        Assert.Equal("000", digits[10..13]);
    }

    [Fact]
    public void Lines_WebAndMailAddresses_AreOfTheDomainKeptForExamples()
    {
        var texts = All.Select(line => line.Text).Concat(All.SelectMany(line => line.Attachments).Select(one => one.Url ?? ""));
        var hosts = texts.SelectMany(text => HostShape().Matches(text).Select(match => match.Groups[1].Value)).ToList();

        Assert.NotEmpty(hosts);
        Assert.All(hosts, host => Assert.EndsWith(".example", host, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b0\d(?: \d\d){4}\b|\b07\d{3} \d{3} \d{3}\b|\b01\d{3} \d{3} \d{3}\b")]
    private static partial Regex PhoneShape();

    [GeneratedRegex(@"\b[12] \d\d \d\d \d\d \d{3} \d{3} \d\d\b")]
    private static partial Regex NirShape();

    [GeneratedRegex(@"(?:@|https?://)([a-z.\-]+[a-z])")]
    private static partial Regex HostShape();
}
