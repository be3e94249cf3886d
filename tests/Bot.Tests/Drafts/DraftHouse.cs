using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Web;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Drafts;

/// <summary>The pages with the detectors of the product, and a group whose owner lets members check.</summary>
internal static class DraftHouse
{
    public const string Group = "ouvert";

    private static readonly Lazy<Screener> Detectors = new(() => Screener.Load(ScreeningServices.ModelsFolder, new ScreeningThresholds()));

    public static async Task<WebHouse> StartAsync(PolicySettings? policy = null, Dictionary<string, string?>? settings = null)
    {
        Dictionary<string, string?> all = new(settings ?? [])
        {
            ["Groups:0:Id"] = Group,
            ["Groups:0:Name"] = "Groupe ouvert",
        };
        all.TryAdd("Drafts:ChecksPerMinute", "1000");
        WebHouse house = await WebHouse.StartAsync(all, services => services.AddSingleton(Live()));
        await house.Services.GetRequiredService<GroupDirectory>().SyncAsync(TestContext.Current.CancellationToken);
        if (policy is not null)
        {
            await SaveAsync(house, policy);
        }

        return house;
    }

    /// <summary>Every file of the program's folder, read while the program runs.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files(WebHouse house)
    {
        string folder = house.Services.GetRequiredService<IOptions<StorageOptions>>().Value.FullPath;
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => file, Read);
    }

    private static async Task SaveAsync(WebHouse house, PolicySettings policy)
    {
        house.Db.Add(new StoredPolicy
        {
            GroupId = Group,
            Version = 1,
            Mode = PolicyMode.Live,
            Settings = PolicyJson.Write(policy),
            SavedBy = "claire",
            SavedAt = house.Time.GetUtcNow(),
            WhyCipher = house.Services.GetRequiredService<ITextProtector>().Protect("essai"),
        });
        await house.Db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await house.Services.GetRequiredService<PolicyBook>().RefreshAsync(TestContext.Current.CancellationToken);
    }

    private static byte[] Read(string file)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static LiveScreener Live() => new(
        Detectors.Value,
        new LearnedModel(Path.Combine(AppContext.BaseDirectory, "no-models"), "000000000000", "none.bin"),
        _ => throw new InvalidDataException("There is no learnt model."),
        TimeProvider.System,
        NullLogger<LiveScreener>.Instance);
}
