using System.Globalization;
using System.Text.Json;
using ModerationBot.Bot.Hosting.Commands;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Hosting;

public sealed class ScreenRunTests
{
    private static async Task<(int Exit, string[] Answers, string[] Errors)> RunAsync(string input, int threads = 2)
    {
        using StringReader reader = new(input);
        using StringWriter answers = new(CultureInfo.InvariantCulture);
        using StringWriter errors = new(CultureInfo.InvariantCulture);
        int exit = await new ScreenRun(WordDetector.Screener(), reader, answers, errors).RunAsync(threads, TestContext.Current.CancellationToken);
        return (exit, Lines(answers), Lines(errors));
    }

    private static string[] Lines(StringWriter writer) =>
        writer.ToString().Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public async Task Run_AnswersWithTheContractsFields()
    {
        (int exit, string[] answers, _) = await RunAsync("""{"id":"x","text":"Été moche 🩺","kind":"comment","language":"fr"}""");

        using JsonDocument answer = JsonDocument.Parse(Assert.Single(answers));
        JsonElement root = answer.RootElement;
        Assert.Equal(0, exit);
        Assert.Equal("x", root.GetProperty("id").GetString());
        Assert.Equal("fr", root.GetProperty("language").GetString());
        Assert.True(root.GetProperty("flagged").GetBoolean());
        Assert.Equal("high", root.GetProperty("severity").GetString());
        Assert.Equal("appearance", root.GetProperty("discrimination").GetProperty("grounds")[0].GetString());
        Assert.False(root.GetProperty("identification").GetProperty("flagged").GetBoolean());
        JsonElement finding = root.GetProperty("findings")[0];
        Assert.Equal((4, 5), (finding.GetProperty("start").GetInt32(), finding.GetProperty("length").GetInt32()));
        Assert.Equal("raison", finding.GetProperty("reason").GetProperty("fr").GetString());
        Assert.Equal("reason", finding.GetProperty("reason").GetProperty("en").GetString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task Run_KeepsTheOrderWhateverTheThreads(int threads)
    {
        string input = string.Join('\n', Enumerable.Range(0, 3000).Select(i =>
            $$"""{"id":"{{i}}","text":"{{(i % 3 == 0 ? "moche" : "bonjour")}}"}"""));

        (_, string[] answers, _) = await RunAsync(input, threads);

        string?[] ids = [.. answers.Select(a => JsonDocument.Parse(a).RootElement.GetProperty("id").GetString())];
        Assert.Equal(Enumerable.Range(0, 3000).Select(i => i.ToString(CultureInfo.InvariantCulture)), ids);
    }

    [Fact]
    public async Task Run_BadLines_AreNamedAndTheRestIsJudged()
    {
        const string input = """
            {"id":"1","text":"bonjour"}
            {"id":"2","text":"secret de Dupont
            {"id":"3"}
            {"id":"4","text":"moche","kind":"story"}
            [1]

            {"id":"5","text":"moche","language":"de"}
            {"id":"6","text":"moche"}
            """;

        (int exit, string[] answers, string[] errors) = await RunAsync(input);

        Assert.Equal(2, exit);
        Assert.Equal(["1", "6"], answers.Select(a => JsonDocument.Parse(a).RootElement.GetProperty("id").GetString()));
        Assert.Equal([2, 3, 4, 5, 7], errors.Select(e => JsonDocument.Parse(e).RootElement.GetProperty("line").GetInt32()));
        Assert.All(errors, error => Assert.DoesNotContain("Dupont", error, StringComparison.Ordinal));
        Assert.Contains("text: missing", errors[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_TooLongText_IsRefusedWithItsLimit()
    {
        (int exit, _, string[] errors) = await RunAsync($$"""{"id":"1","text":"{{new string('a', 100_001)}}"}""");

        Assert.Equal(2, exit);
        Assert.Contains("text: 100001 characters, at most 100000", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ReaderThatWaits_GetsEachAnswerAtOnce()
    {
        using AnswerPipe pipe = new();
        using StringWriter errors = new(CultureInfo.InvariantCulture);
        Task<int> run = new ScreenRun(WordDetector.Screener(), pipe, pipe.Answers, errors).RunAsync(2, TestContext.Current.CancellationToken);
        for (int i = 0; i < 5; i++)
        {
            pipe.Send($$"""{"id":"{{i}}","text":"moche"}""");
            string answer = await pipe.Answers.NextAsync().WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
            Assert.Contains($"\"id\":\"{i}\"", answer, StringComparison.Ordinal);
        }

        pipe.Close();
        Assert.Equal(0, await run);
    }
}
