using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Alerts;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Alerts;

public sealed class AlertStageTests
{
    private static async Task<List<Alert>> AlertsAsync(House house)
    {
        await using ModerationDb db = house.Open();
        return await db.Set<Alert>().Include(a => a.Flags).OrderBy(a => a.Id).ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>All files with their encoded parts read back.</summary>
    private static string Mailbox(House house)
    {
        StringBuilder all = new();
        foreach (string file in Directory.GetFiles(Path.Combine(house.Folder, "alerts"), "*.eml"))
        {
            string raw = File.ReadAllText(file);
            all.AppendLine(raw);
            foreach (string part in raw.Split("\r\n\r\n"))
            {
                string packed = part.Split("\r\n--")[0].Replace("\r\n", "", StringComparison.Ordinal);
                Span<byte> bytes = new byte[packed.Length];
                if (Convert.TryFromBase64String(packed, bytes, out int written))
                {
                    all.AppendLine(Encoding.UTF8.GetString(bytes[..written]));
                }
            }
        }

        return all.ToString();
    }

    [Fact]
    public async Task Run_TellsOnceAndLeaksNothing()
    {
        await using House house = new();
        await house.PutAsync("1", "Madame Dupont est moche, vue à Quiberon");
        await house.JudgeAsync();

        await house.RunAsync<AlertStage>();
        house.Time.Advance(TimeSpan.FromHours(1));
        await house.RunAsync<AlertStage>();

        Alert alert = Assert.Single(await AlertsAsync(house));
        Assert.Equal(AlertState.Sent, alert.State);
        string mail = Mailbox(house);
        Assert.Contains("/items/1", mail, StringComparison.Ordinal);
        Assert.Contains("1 message à vérifier", DecodeSubject(mail), StringComparison.Ordinal);
        foreach (string secret in new[] { "Dupont", "moche", "Quiberon", "Inventé" })
        {
            Assert.DoesNotContain(secret, mail, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static string DecodeSubject(string mail)
    {
        StringBuilder subject = new();
        string header = mail[mail.IndexOf("Subject:", StringComparison.Ordinal)..];
        foreach (string word in header.Split("=?utf-8?B?").Skip(1))
        {
            subject.Append(Encoding.UTF8.GetString(Convert.FromBase64String(word.Split("?=")[0])));
        }

        return subject.ToString();
    }

    [Fact]
    public async Task Run_Burst_IsFoldedIntoOneMessage()
    {
        await using House house = new();
        for (int i = 0; i < 7; i++)
        {
            await house.PutAsync($"{i}", "moche");
        }

        await house.JudgeAsync();
        await house.RunAsync<AlertStage>();
        await house.PutAsync("later", "moche");
        await house.JudgeAsync();
        await house.RunAsync<AlertStage>();

        Assert.Equal(7, Assert.Single(await AlertsAsync(house)).Flags.Count);

        house.Time.Advance(TimeSpan.FromSeconds(61));
        await house.RunAsync<AlertStage>();

        Assert.Equal([7, 1], (await AlertsAsync(house)).Select(a => a.Flags.Count));
    }

    [Fact]
    public async Task Run_EditedFlag_IsToldAgain()
    {
        await using House house = new();
        await house.PutAsync("1", "moche");
        await house.JudgeAsync();
        await house.RunAsync<AlertStage>();
        house.Time.Advance(TimeSpan.FromMinutes(5));
        await house.PutAsync("1", "moche Dupont");
        await house.JudgeAsync();

        await house.RunAsync<AlertStage>();

        Assert.Equal(["flag:1:1", "flag:1:2"], (await AlertsAsync(house)).Select(a => a.Key));
    }

    [Fact]
    public async Task Run_DecisionTakenBack_IsNotToldAgain()
    {
        await using House house = new();
        await house.PutAsync("1", "moche");
        await house.JudgeAsync();
        await house.RunAsync<AlertStage>();
        house.Time.Advance(TimeSpan.FromMinutes(5));
        await house.ChangeFlagAsync(flag => flag.Version += 2);

        await house.RunAsync<AlertStage>();

        Assert.Single(await AlertsAsync(house));
    }

    [Fact]
    public async Task Run_MessageThatBreaks_StopsNoOther()
    {
        await using House house = new(services => services.AddSingleton(
            Options.Create(new AlertsOptions { Recipients = ["not an address", "claire@example.org"] })));
        await house.PutAsync("1", "moche");
        await house.JudgeAsync();

        await house.RunAsync<AlertStage>();

        Alert[] alerts = [.. (await AlertsAsync(house)).OrderBy(a => a.Recipient, StringComparer.Ordinal)];
        Assert.Equal((AlertState.Sent, AlertState.Pending), (alerts[0].State, alerts[1].State));
        Assert.Equal("internal_FormatException", alerts[1].Answer);
    }

    [Fact]
    public async Task Run_NothingReadForAnHour_TellsWhateverTheReason()
    {
        await using House house = new();
        await using (ModerationDb db = house.Open())
        {
            db.Add(new FeedState { GroupId = House.GroupId, Health = FeedHealth.Throttled, LastSuccessAt = house.Time.GetUtcNow() });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, await house.RunAsync<AlertStage>());
        house.Time.Advance(TimeSpan.FromMinutes(61));
        await house.RunAsync<AlertStage>();

        Assert.Equal("blind:throttled:2026-11-18", Assert.Single(await AlertsAsync(house)).Key);
    }

    [Fact]
    public async Task Run_CalmFlags_WaitForTheDigestHour()
    {
        await using House house = new(services => services.AddSingleton(
            Options.Create(new AlertsOptions { Recipients = ["claire@example.org"], InstantFrom = Severity.Critical, DigestHour = 14 })));
        await house.PutAsync("1", "moche");
        await house.PutAsync("2", "moche");
        await house.JudgeAsync();

        await house.RunAsync<AlertStage>();
        Assert.Empty(await AlertsAsync(house));
        house.Time.Advance(TimeSpan.FromHours(1));
        await house.RunAsync<AlertStage>();

        Alert digest = Assert.Single(await AlertsAsync(house));
        Assert.Equal(("digest:2026-11-18", 2), (digest.Key, digest.Flags.Count));
    }

    [Fact]
    public async Task Run_DeadToken_TellsThatTheBotIsBlind_OnceADay()
    {
        await using House house = new();
        await using (ModerationDb db = house.Open())
        {
            db.Add(new FeedState { GroupId = House.GroupId, Health = FeedHealth.TokenDead, Failures = 1 });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await house.RunAsync<AlertStage>();
        house.Time.Advance(TimeSpan.FromHours(2));
        await house.RunAsync<AlertStage>();
        house.Time.Advance(TimeSpan.FromDays(1));
        await house.RunAsync<AlertStage>();

        Assert.Equal(["blind:token_dead:2026-11-18", "blind:token_dead:2026-11-19"], (await AlertsAsync(house)).Select(a => a.Key));
    }

    [Fact]
    public async Task Run_FolderNotWritable_WaitsAndTriesAgain()
    {
        await using House house = new();
        await house.PutAsync("1", "moche");
        await house.JudgeAsync();
        string blocker = Path.Combine(house.Folder, "alerts");
        await File.WriteAllTextAsync(blocker, "", TestContext.Current.CancellationToken);

        await house.RunAsync<AlertStage>();
        Alert refused = Assert.Single(await AlertsAsync(house));
        Assert.Equal((AlertState.Pending, "folder_not_writable"), (refused.State, refused.Answer));

        File.Delete(blocker);
        house.Time.Advance(TimeSpan.FromMinutes(2));
        await house.RunAsync<AlertStage>();

        Assert.Equal(AlertState.Sent, Assert.Single(await AlertsAsync(house)).State);
    }
}
