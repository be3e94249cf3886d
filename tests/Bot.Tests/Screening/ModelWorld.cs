using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Bot.Tests.Web;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Screening;

/// <summary>
/// A folder for learnt models, and detectors small enough to check by hand: the bytes of a "model" are the word that it
/// flags. Bytes that are no word in lower case are damaged.
/// </summary>
internal sealed class ModelWorld : IDisposable
{
    public const string Base = "00aa11bb22cc";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("moderationbot-models-");
    private readonly LoggerFactory _loggers;
    private int _writes;

    public ModelWorld(Func<byte[], IDetector>? read = null)
    {
        _loggers = new LoggerFactory([Logs]);
        Live = new LiveScreener(
            new Screener([DetectorOf(Encoding.UTF8.GetBytes("moche"))], new ScreeningThresholds()),
            new LearnedModel(_folder.FullName, Base, "words.bin"),
            read ?? DetectorOf,
            Time,
            _loggers.CreateLogger<LiveScreener>());
    }

    public ManualTime Time { get; } = ManualTime.AtNoon();

    public LogLines Logs { get; } = new();

    public LiveScreener Live { get; }

    public string File => PathOf(Base);

    public string PathOf(string baseModel) => Path.Combine(_folder.FullName, baseModel, "words.bin");

    /// <summary>Puts a model there as the trainer does: beside, then in its place.</summary>
    public void Put(string word, string baseModel = Base) => Put(Encoding.UTF8.GetBytes(word), baseModel);

    public void Put(byte[] model, string baseModel = Base)
    {
        string path = PathOf(baseModel);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string draft = path + ".draft";
        System.IO.File.WriteAllBytes(draft, model);
        // A file system may keep coarse times; two models written by people are never that close.
        System.IO.File.SetLastWriteTimeUtc(draft, Time.GetUtcNow().UtcDateTime.AddSeconds(++_writes));
        System.IO.File.Move(draft, path, overwrite: true);
    }

    public bool Flags(string text) => Live.Current.Screen(new Content(text)).Flagged;

    public static IDetector DetectorOf(byte[] model)
    {
        string word = Encoding.UTF8.GetString(model);
        return word.All(char.IsAsciiLetterLower)
            ? new WordDetector(
                word, Half.Discrimination, Grounds.Appearance, Severity.High, name: "words",
                model: Convert.ToHexStringLower(SHA256.HashData(model))[..12])
            : throw new InvalidDataException("The model is damaged.");
    }

    public void Dispose()
    {
        _loggers.Dispose();
        _folder.Delete(recursive: true);
    }
}
