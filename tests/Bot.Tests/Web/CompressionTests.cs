using System.IO.Compression;
using System.Net;
using System.Text;

namespace ModerationBot.Bot.Tests.Web;

public sealed class CompressionTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("same-origin", "br")]
    [InlineData("none", "br")]
    [InlineData("cross-site", null)]
    [InlineData("same-site", null)]
    [InlineData(null, null)]
    public async Task Page_AskedForByAnotherSite_IsNotCompressed(string? from, string? expected)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor visitor = house.Visitor();

        using HttpResponseMessage answer = await visitor.GetAsync("/sign-in", ("Accept-Encoding", "gzip, br"), ("Sec-Fetch-Site", from));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(expected, answer.Content.Headers.ContentEncoding.SingleOrDefault());
    }

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip;q=0", null)]
    [InlineData(null, null)]
    public async Task Asset_TravelsAsTheBrowserTakesIt_AndIsTheSame(string? accepted, string? expected)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor visitor = house.Visitor();

        using HttpResponseMessage answer = await visitor.GetAsync("/assets/app.css", ("Accept-Encoding", accepted));

        Assert.Equal(expected, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Stream body = await answer.Content.ReadAsStreamAsync(None);
        using StreamReader reader = new(
            expected switch
            {
                "br" => new BrotliStream(body, CompressionMode.Decompress),
                "gzip" => new GZipStream(body, CompressionMode.Decompress),
                _ => body,
            },
            Encoding.UTF8);
        Assert.Contains(":root", await reader.ReadToEndAsync(None), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_AreNeverCompressed()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");

        using HttpResponseMessage answer = await claire.HeadersAsync("/events", ("Accept-Encoding", "br"), ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal(["identity"], answer.Content.Headers.ContentEncoding);
    }
}
