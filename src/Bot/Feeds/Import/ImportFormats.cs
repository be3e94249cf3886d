using ModerationBot.Bot.Feeds.Import.Csv;
using ModerationBot.Bot.Feeds.Import.Facebook;

namespace ModerationBot.Bot.Feeds.Import;

/// <summary>Every format of exports.</summary>
internal static class ImportFormats
{
    /// <summary>In the order in which they are asked; the last one takes whatever the others did not.</summary>
    public static IReadOnlyList<IImportFormat> All { get; } = [new FacebookFormat(), new CsvFormat(), new JsonLinesFormat()];

    /// <summary>The words of <c>--format</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(format => format.Name)];

    /// <summary>The format that is named, else the first that recognises the content.</summary>
    public static IImportFormat Choose(string? name, ImportSource source) => name is null
        ? All.FirstOrDefault(format => format.Recognises(source)) ?? All[^1]
        : All.First(format => format.Name == name);
}
