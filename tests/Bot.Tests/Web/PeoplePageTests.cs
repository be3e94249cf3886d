using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.People;

namespace ModerationBot.Bot.Tests.Web;

public sealed class PeoplePageTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Invite_AColleague_GivesALinkThatBringsHerInOnceWithItsRole()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        using Visitor benoit = house.Visitor();
        using Visitor late = house.Visitor();

        string link = await InviteAsync(claire, "Benoît", "reader", "24");
        await benoit.OpenAsync(link);
        IDocument home = await JoinAsync(benoit, link, "benoit@example.org");
        using HttpResponseMessage again = await late.GetAsync(link);

        Assert.Equal("/account", home.QuerySelector(".tabs a[aria-current]")!.GetAttribute("href"));
        Assert.Contains("/sign-in?problem=link", again.Headers.Location!.ToString(), StringComparison.Ordinal);
        using HttpResponseMessage refused = await benoit.CallAsync("POST", "/people/invite", null);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("Benoît", Assert.Single(await NamesAsync(benoit), name => name == "Benoît"));
        Assert.Equal([LogKinds.PersonInvited, LogKinds.PersonJoined], await KindsAsync(house));
        Assert.DoesNotContain(house.Logs.All, line => line.Contains(link["/join/".Length..], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Invite_OverOrReplaced_OpensNothing()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        using Visitor benoit = house.Visitor();
        string first = await InviteAsync(claire, "Benoît", "moderator", "24");

        IDocument people = await claire.OpenAsync("/people");
        string renew = Row(people, "Benoît").QuerySelector("form[action$='/link']")!.GetAttribute("action")!;
        string second = LinkIn(await claire.FollowAsync(await claire.PressAsync(people, $"form[action='{renew}'] button", ("hours", "24"))));
        using HttpResponseMessage replaced = await benoit.GetAsync(first);
        await benoit.OpenAsync(second);
        house.Time.Advance(TimeSpan.FromHours(24.1));
        using HttpResponseMessage over = await benoit.GetAsync(second);

        Assert.Contains("problem=link", replaced.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("problem=link", over.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "reader", "24", "name")]
    [InlineData("Benoît", "root", "24", "role")]
    [InlineData("Benoît", "2", "24", "role")]
    [InlineData("Benoît", "reader", "9999", "hours")]
    public async Task Invite_WithWhatTheFormDoesNotOffer_IsRefused(string name, string role, string hours, string problem)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");

        using HttpResponseMessage answer = await claire.PressAsync(
            await claire.OpenAsync("/people"), "form[action='/people/invite'] button", ("name", name), ("role", role), ("hours", hours));

        Assert.Equal($"/people?problem={problem}", answer.Headers.Location!.ToString());
        Assert.Equal(2, (await NamesAsync(claire)).Length);
    }

    [Fact]
    public async Task Join_WithAShortPasswordOrATakenAddress_SaysSoAndLeavesTheLinkOpen()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        using Visitor benoit = house.Visitor();
        string link = await InviteAsync(claire, "Benoît", "moderator", "72");

        using HttpResponseMessage taken = await PostJoinAsync(benoit, link, WebHouse.EmailOf("Claire"), WebHouse.Password);
        using HttpResponseMessage tooShort = await PostJoinAsync(benoit, link, "benoit@example.org", "court");
        IDocument home = await JoinAsync(benoit, link, "benoit@example.org");

        Assert.Contains("déjà celle d’un autre compte", (await Visitor.ReadAsync(taken)).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("12 caractères", (await Visitor.ReadAsync(tooShort)).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Bienvenue", home.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Role_Changed_HoldsAtTheNextStepOfARunningSession()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        using Visitor benoit = await house.AdminAsync("Benoît", role: Role.Owner);
        await benoit.OpenAsync("/report-links");

        IDocument told = await ChangeRoleAsync(claire, "Benoît", "reader");
        using HttpResponseMessage refused = await benoit.GetAsync("/report-links");
        await ChangeRoleAsync(claire, "Benoît", "owner");

        Assert.Equal("Rôle changé.", told.QuerySelector(".notice")!.TextContent);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("Réservé", (await Visitor.ReadAsync(refused)).QuerySelector("h1")!.TextContent);
        await benoit.OpenAsync("/report-links");
        Assert.Equal([LogKinds.RoleChanged, LogKinds.RoleChanged], await KindsAsync(house));
    }

    [Fact]
    public async Task LastOwner_CanNeitherBeDemotedNorClosed()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        await InviteAsync(claire, "Benoît", "owner", "24");

        IDocument demoted = await ChangeRoleAsync(claire, "Claire", "moderator");
        string own = Row(demoted, "Claire").QuerySelector("form[action$='/role']")!.GetAttribute("action")!.Replace("/role", "/close", StringComparison.Ordinal);
        using HttpResponseMessage closed = await claire.SendAsync(Redirected(Row(demoted, "Claire").QuerySelector("form")!, own), null);

        // Who was only invited may never come.
        Assert.Contains("dernier propriétaire", demoted.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/people?problem=yourself", closed.Headers.Location!.ToString());
        await claire.OpenAsync("/report-links");
        Assert.DoesNotContain(LogKinds.RoleChanged, await KindsAsync(house));
    }

    [Fact]
    public async Task LastOwner_TwoOwnersDemoteEachOtherAtOnce_OneStays()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        string claire = await house.MakeAdminAsync("Claire");
        string benoit = await house.MakeAdminAsync("Benoît");
        // The account of the first start has no password: it does not count.
        string?[] answers = await Task.WhenAll(
            Task.Run(() => DemoteAsync(house, claire, benoit), None), Task.Run(() => DemoteAsync(house, benoit, claire), None));

        await using AsyncServiceScope scope = house.Services.CreateAsyncScope();
        SignInDb db = scope.ServiceProvider.GetRequiredService<SignInDb>();
        Assert.Equal(1, await db.Users.CountAsync(u => u.PasswordHash != null && u.Role == Role.Owner, None));
        Assert.Equal([null, PeopleProblem.LastOwner], answers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Close_AColleague_EndsHerSessionsAtOnceAndKeepsHerOut()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        using Visitor benoit = await house.AdminAsync("Benoît", role: Role.Moderator);
        await benoit.OpenAsync("/queue");

        IDocument people = await claire.OpenAsync("/people");
        string close = Row(people, "Benoît").QuerySelector("form[action$='/close']")!.GetAttribute("action")!;
        await claire.PressAsync(people, $"form[action='{close}'] button");
        using HttpResponseMessage shut = await benoit.GetAsync("/queue");
        using Visitor back = house.Visitor();
        using HttpResponseMessage again = await back.SignInAsync(WebHouse.EmailOf("Benoît"), WebHouse.Password);

        Assert.Equal(HttpStatusCode.Redirect, shut.StatusCode);
        Assert.Contains("problem=password", again.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal([LogKinds.PersonClosed], await KindsAsync(house));
        await claire.OpenAsync("/queue");
    }

    [Fact]
    public async Task NewLink_ForAColleagueWithAPassword_IsRefused()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        string benoit = await house.MakeAdminAsync("Benoît");
        IDocument people = await claire.OpenAsync("/people");

        // The page offers no such button; the form is sent all the same.
        using HttpResponseMessage answer = await claire.SendAsync(
            Redirected(Row(people, "Benoît").QuerySelector("form")!, $"/people/{benoit}/link"), null, ("hours", "24"));

        Assert.Equal("/people?problem=has_password", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Page_ForWhoIsNoOwner_ShowsTheListWithoutForms()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        await InviteAsync(claire, "Benoît", "reader", "24");
        using Visitor rita = await house.AdminAsync("Rita", "en", Role.Moderator);

        IDocument people = await rita.OpenAsync("/people");

        Assert.Empty(people.QuerySelectorAll("main form, main input"));
        Assert.Contains("Owner", Row(people, "Claire").TextContent, StringComparison.Ordinal);
    }

    internal static async Task<string> InviteAsync(Visitor owner, string name, string role, string hours) => LinkIn(await owner.FollowAsync(
        await owner.PressAsync(await owner.OpenAsync("/people"), "form[action='/people/invite'] button", ("name", name), ("role", role), ("hours", hours))));

    internal static async Task<IDocument> JoinAsync(Visitor visitor, string link, string email)
    {
        using HttpResponseMessage answer = await PostJoinAsync(visitor, link, email, WebHouse.Password);
        return await visitor.FollowAsync(answer);
    }

    private static async Task<HttpResponseMessage> PostJoinAsync(Visitor visitor, string link, string email, string password) =>
        await visitor.PressAsync(await visitor.OpenAsync(link), "main form button", ("email", email), ("password", password));

    private static string LinkIn(IDocument people) => new Uri(Assert.Single(people.QuerySelectorAll(".team input[readonly]")).GetAttribute("value")!).AbsolutePath;

    private static async Task<string[]> NamesAsync(Visitor visitor) =>
        [.. (await visitor.OpenAsync("/people")).QuerySelectorAll(".team strong").Select(s => s.TextContent)];

    private static async Task<IDocument> ChangeRoleAsync(Visitor owner, string name, string role)
    {
        IDocument people = await owner.OpenAsync("/people");
        string action = Row(people, name).QuerySelector("form[action$='/role']")!.GetAttribute("action")!;
        return await owner.FollowAsync(await owner.PressAsync(people, $"form[action='{action}'] button", ("role", role)));
    }

    private static async Task<string?> DemoteAsync(WebHouse house, string actor, string person)
    {
        await using AsyncServiceScope scope = house.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PeopleDesk>().ChangeRoleAsync(person, Role.Reader, actor, None);
    }

    private static IElement Row(IDocument page, string name) =>
        page.QuerySelectorAll(".team li").Single(li => li.QuerySelector("strong")!.TextContent == name);

    private static IHtmlFormElement Redirected(IElement form, string action)
    {
        form.SetAttribute("action", action);
        return (IHtmlFormElement)form;
    }

    private static async Task<string[]> KindsAsync(WebHouse house) => await house.Db.Set<LogEntry>().Where(e => e.Kind != LogKinds.SignedIn)
        .OrderBy(e => e.Sequence).Select(e => e.Kind).ToArrayAsync(None);
}
