using System.Security.Cryptography;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Hosting;

/// <summary>The real program takes a learnt model while it runs, and refuses a damaged one.</summary>
public sealed class HotSwapTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Run_ModelsPutInPlace_AreTakenWithoutANewStart()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("moderationbot-swap-");
        byte[] model = await File.ReadAllBytesAsync(Repository.PathOf("models", "discrimination.bin"), TestContext.Current.CancellationToken);
        string fingerprint = Convert.ToHexStringLower(SHA256.HashData(model))[..12];
        string place = Path.Combine(folder.FullName, "data", "models", fingerprint, "discrimination.bin");
        using (BotProcess bot = BotProcess.Start(folder.FullName, Settings()))
        {
            await bot.WaitForAsync("ModerationBot : http", Longest);
            Put(place, model);
            await bot.WaitForAsync($@"Model in use: discrimination@\d+\+{fingerprint}\b.*, learnt here: True", Longest);
            Put(place, model[..^1]);
            await bot.WaitForAsync($@"refused \(damaged\); discrimination@\d+\+{fingerprint}\b.* stays in use", Longest);
            Assert.Equal(0, await bot.StopAsync());
        }

        folder.Delete(recursive: true);
    }

    private static void Put(string path, byte[] model)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path + ".draft", model);
        File.Move(path + ".draft", path, overwrite: true);
    }

    private static Dictionary<string, string> Settings() => new()
    {
        ["Web:Url"] = $"http://127.0.0.1:{BotProcess.FreePort()}",
        ["Groups:0:Feed:Kind"] = "graph",
        ["Groups:0:Feed:BaseUrl"] = "http://127.0.0.1:1/",
        ["Groups:0:Feed:PlatformGroupId"] = "1042000000000001",
        ["Groups:0:Feed:AccessToken"] = "a-token",
    };
}
