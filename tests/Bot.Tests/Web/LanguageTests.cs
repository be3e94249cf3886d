using System.Globalization;
using System.Resources;
using AngleSharp.Dom;
using ModerationBot.Bot.Appeals;
using ModerationBot.Bot.Drafts;
using ModerationBot.Bot.MemberReports;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Policies;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Review.Items;
using ModerationBot.Bot.Review.Queue;
using ModerationBot.Bot.Statements;
using ModerationBot.Bot.Web;
using ModerationBot.Bot.Web.AlertBoard;
using ModerationBot.Bot.Web.Groups;
using ModerationBot.Bot.Web.LogBook;
using ModerationBot.Bot.Web.Settings;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Web;

public sealed class LanguageTests
{
    [Theory]
    [InlineData(null, "fr")]
    [InlineData("de", "fr")]
    [InlineData("fr-CA,en;q=0.5", "fr")]
    [InlineData("en-GB,fr;q=0.5", "en")]
    public async Task Browser_Language_DecidesUntilAChoiceIsMade(string? accept, string expected)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor visitor = house.Visitor(accept);

        IDocument page = await visitor.OpenAsync("/sign-in?problem=link");
        Assert.Equal(expected, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(expected == "fr" ? "Connexion" : "Sign in", page.QuerySelector("h1")!.TextContent);

        string other = expected == "fr" ? "en" : "fr";
        IDocument changed = await visitor.FollowAsync(await visitor.PressAsync(page, $"button[value={other}]"));
        Assert.Equal(other, changed.DocumentElement.GetAttribute("lang"));
        Assert.Equal("true", changed.QuerySelector($"button[value={other}]")!.GetAttribute("aria-pressed"));
    }

    [Theory]
    [InlineData(typeof(ReviewText))]
    [InlineData(typeof(QueueText))]
    [InlineData(typeof(ItemText))]
    [InlineData(typeof(MemberReportText))]
    [InlineData(typeof(StatementText))]
    [InlineData(typeof(AppealText))]
    [InlineData(typeof(WebText))]
    [InlineData(typeof(PeopleText))]
    [InlineData(typeof(DraftText))]
    [InlineData(typeof(LogText))]
    [InlineData(typeof(GroupText))]
    [InlineData(typeof(AlertBoardText))]
    [InlineData(typeof(SettingsText))]
    [InlineData(typeof(PolicyText))]
    public void Texts_FrenchAndEnglish_HaveTheSameKeysAndPlacesAndNoneIsEmpty(Type texts)
    {
        Dictionary<string, string> french = Read(texts, "");
        Dictionary<string, string> english = Read(texts, "en");

        Assert.True(french.Count >= 10);
        Assert.Equal(french.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(french.Values.Concat(english.Values), text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.All(french.Keys, key => Assert.Equal(Places(french[key]), Places(english[key])));
    }

    [Fact]
    public void Texts_EveryCode_HasAName()
    {
        Dictionary<string, string> texts = Read(typeof(ReviewText), "");

        Assert.All(Grounds.All.Concat(IdentifierTypes.All), code => Assert.Contains($"Category_{code}", texts.Keys));
        Assert.All(Grounds.All, code => Assert.Contains($"Law_{code}", texts.Keys));
        Assert.All(DecisionReasons.ForApprove, code => Assert.Contains($"Reason_{code}", texts.Keys));
        Assert.All(Notices.All.Except([Notices.AlreadyDecided]), code => Assert.Contains($"Notice_{code}", texts.Keys));
        Assert.All(Enum.GetNames<ReportProblem>(), name => Assert.Contains($"Problem_{name}", Read(typeof(MemberReportText), "").Keys));
        Assert.All(Enum.GetNames<Severity>(), name => Assert.Contains($"Severity_{name}", texts.Keys));
        Assert.All(AccountProblem.All, code => Assert.Contains($"Account_problem_{code}", Read(typeof(PeopleText), "").Keys));
    }

    private static Dictionary<string, string> Read(Type texts, string culture)
    {
        ResourceManager manager = new(texts.FullName!, texts.Assembly);
        ResourceSet set = manager.GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!;
        return set.Cast<System.Collections.DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);
    }

    private static string[] Places(string text) =>
        [.. System.Text.RegularExpressions.Regex.Matches(text, @"\{\d\}").Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)];
}
