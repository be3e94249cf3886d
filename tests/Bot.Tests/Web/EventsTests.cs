using System.Text;

namespace ModerationBot.Bot.Tests.Web;

public sealed class EventsTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_NewFlag_SendsCountsOnly()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        house.Seed.Flag(house.Seed.Item("Texte inventé.", age: TimeSpan.FromHours(1)));
        using Visitor claire = await house.AdminAsync("Claire");
        string path = (await claire.OpenAsync("/")).QuerySelector("[data-events]")!.GetAttribute("data-events")!;

        using StreamReader stream = new(await claire.StreamAsync(path), Encoding.UTF8);
        Assert.Equal("""{"open":1,"fresh":0}""", await DataAsync(stream));
        house.Seed.Flag(house.Seed.Item("Un autre."));
        Assert.Equal("""{"open":2,"fresh":1}""", await DataAsync(stream));
    }

    [Fact]
    public async Task Events_ProgramStops_EndsTheStreamAndDoesNotHoldTheProgram()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        using StreamReader stream = new(await claire.StreamAsync("/events"), Encoding.UTF8);
        Assert.Equal("""{"open":0,"fresh":0}""", await DataAsync(stream));

        await house.StopAsync().WaitAsync(TimeSpan.FromSeconds(20), None);

        Assert.Equal("", await DataAsync(stream));
        Assert.DoesNotContain(house.Logs.All, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    private static async Task<string> DataAsync(StreamReader stream)
    {
        while (await stream.ReadLineAsync(None) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return line["data: ".Length..];
            }
        }

        return "";
    }
}
