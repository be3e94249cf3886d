using System.Net;
using AngleSharp.Dom;
using ModerationBot.Bot.Alerts;
using ModerationBot.Bot.Reports;

namespace ModerationBot.Bot.Tests.Web.Security;

/// <summary>What somebody typed ends no header and starts no formula.</summary>
public sealed class InjectionTests
{
    private const string Break = "x\r\nX-Injected: yes\r\n\r\n<script>alert(1)</script>";

    [Theory]
    [InlineData("/account/profile", "name")]
    [InlineData("/account/profile", "email")]
    [InlineData("/account/profile", "language")]
    [InlineData("/account/password", "next")]
    [InlineData("/account/authors", "author")]
    [InlineData("/account/authors", "group")]
    [InlineData("/account/passkeys", "credential")]
    [InlineData("/people/invite", "name")]
    [InlineData("/people/invite", "role")]
    [InlineData("/session", "email")]
    [InlineData("/session", "back")]
    [InlineData("/session/code", "code")]
    [InlineData("/language", "language")]
    [InlineData("/queue/search", "words")]
    [InlineData("/queue/views", "name")]
    [InlineData("/queue/views", "query")]
    [InlineData("/items/1/decision", "note")]
    [InlineData("/items/1/decision", "reason")]
    [InlineData("/items/1/decision", "message")]
    public async Task Forms_WithLineEndsInAField_SendNoFurtherHeader(string path, string field)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        string token = (await claire.OpenAsync("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using HttpResponseMessage answer = await claire.CallAsync("POST", path, token, ("outcome", "remove"), ("version", "1"), (field, Break));

        Assert.False(answer.Headers.Contains("X-Injected"));
        Assert.True((int)answer.StatusCode < 500, house.Errors);
        Assert.DoesNotContain('\n', answer.Headers.Location?.OriginalString ?? "");
    }

    [Theory]
    [InlineData("/sign-in?problem=%0d%0aX-Injected:%20yes")]
    [InlineData("/queue?notice=%0d%0aX-Injected:%20yes&flag=1")]
    [InlineData("/reports/essai%0d%0aX-Injected:%20yes/2026-W47/csv")]
    [InlineData("/join/x%0d%0aX-Injected:%20yes")]
    [InlineData("/assets/app.css%0d%0aX-Injected:%20yes")]
    public async Task Addresses_WithLineEnds_SendNoFurtherHeader(string path)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");

        using HttpResponseMessage answer = await claire.GetAsync(path);

        Assert.False(answer.Headers.Contains("X-Injected"));
        Assert.True((int)answer.StatusCode < 500, house.Errors);
    }

    [Fact]
    public async Task Profile_NameWithLineEnds_IsRefused()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");

        IDocument account = await claire.OpenAsync("/account");
        using HttpResponseMessage answer = await claire.PressAsync(account, "form[action='/account/profile'] button", ("name", "Claire\r\nBcc: x@evil.example"));

        Assert.Equal((HttpStatusCode.Redirect, "/account?problem=name"), (answer.StatusCode, answer.Headers.Location!.ToString()));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("=HYPERLINK(\"https://evil.example\")")]
    [InlineData("+33612345678+cmd|' /C calc'!A0")]
    [InlineData("-2+3+cmd|' /C calc'!A0")]
    [InlineData("@SUM(1+1)*cmd|' /C calc'!A0")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("\n=1+1")]
    [InlineData("\uff1d1+1")]
    [InlineData("\uff0b1")]
    [InlineData("\uff20x")]
    public void Csv_ACellThatWouldCalculate_IsText(string value)
    {
        string cell = ReportFormats.Quoted(value);

        Assert.Equal('\'', cell.TrimStart('"')[0]);
        Assert.True(cell.AsSpan().IndexOfAny(",\"\r\n") < 0 || (cell[0] == '"' && cell[^1] == '"'), cell);
    }

    [Theory]
    [InlineData("-4", "-4")]
    [InlineData("0.25", "0.25")]
    [InlineData("essai, deux", "\"essai, deux\"")]
    [InlineData("un \"deux\"", "\"un \"\"deux\"\"\"")]
    public void Csv_NumbersAndWords_StayWhatTheyAre(string value, string cell) => Assert.Equal(cell, ReportFormats.Quoted(value));

    [Fact]
    public void Mail_AGroupNameWithLineEnds_AddsNoHeader()
    {
        AlertMessage message = Message("Groupe\r\nBcc: x@evil.example");

        Exception? refused = Record.Exception(() =>
        {
            using System.Net.Mail.MailMessage mail = MailFormat.ToMail(message, "bot@example.org");
            Assert.DoesNotContain('\n', mail.Subject);
            Assert.Empty(mail.Bcc);
        });

        Assert.True(refused is null or ArgumentException, refused?.ToString());
    }

    private static AlertMessage Message(string subject) => new("1@example.org", "admin@example.org", subject, "Texte", "<p>Texte</p>");
}
