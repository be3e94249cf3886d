using System.Text.Json;
using ModerationBot.Bot.Statements;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Statements;

/// <summary>
/// What an author is sent and what is exported, word for word, in <c>Golden</c>. After a change that is meant, run once with
/// <c>UPDATE_GOLDEN=1</c> and read the difference.
/// </summary>
public sealed class StatementGoldenTests
{
    private static readonly Uri Link = new("https://moderation.example/appeal/jeton-invente");

    [Theory]
    [InlineData("patient", "fr")]
    [InlineData("patient", "en")]
    [InlineData("ground", "fr")]
    [InlineData("ground", "en")]
    public void Message_OfACase_IsAsKept(string name, string language)
    {
        StatementContent content = StatementContent.Of(CaseOf(name));
        string letter = StatementMessage.Full(content, language, Link);
        string answer = StatementMessage.Short(content, language, Link);

        Check($"{name}.{language}.txt", $"{letter}\n\n----\n\n{answer}\n");
    }

    [Theory]
    [InlineData("patient", "fr")]
    [InlineData("patient", "en")]
    [InlineData("ground", "fr")]
    [InlineData("ground", "en")]
    public void Record_OfACase_IsAsKeptAndWithinTheLimitsOfTheDatabase(string name, string language)
    {
        string json = TransparencyRecord.ToJson(StatementContent.Of(CaseOf(name)), language);

        Check($"{name}.{language}.json", json + "\n");
        using JsonDocument record = JsonDocument.Parse(json);
        Assert.True(record.RootElement.GetProperty("illegal_content_legal_ground").GetString()!.Length <= 500);
        Assert.True(record.RootElement.GetProperty("illegal_content_explanation").GetString()!.Length <= 2_000);
        Assert.True(record.RootElement.GetProperty("decision_facts").GetString()!.Length <= 5_000);
    }

    [Fact]
    public void Record_OfEveryCase_SaysWhichGroundItRestsOn() => Assert.All(Cases.All().Where((_, i) => i % 7 == 0), about =>
    {
        using JsonDocument record = JsonDocument.Parse(TransparencyRecord.ToJson(StatementContent.Of(about), "fr"));
        Assert.Equal(about.IsLegal, record.RootElement.TryGetProperty("illegal_content_legal_ground", out _));
        Assert.Equal(!about.IsLegal || about.Rule is not null, record.RootElement.TryGetProperty("incompatible_content_ground", out _));
        Assert.Equal("AUTOMATED_DECISION_NOT_AUTOMATED", record.RootElement.GetProperty("automated_decision").GetString());
    });

    private static StatementCase CaseOf(string name) => name == "patient" ? Cases.Patient : Cases.Ground;

    private static void Check(string name, string actual)
    {
        string file = Repository.PathOf("tests", "Bot.Tests", "Statements", "Golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        Assert.Equal(File.ReadAllText(file), actual);
    }
}
