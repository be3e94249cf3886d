namespace ModerationBot.Bot.Feeds.Import.Facebook;

/// <summary>Tells what a file of an export is by its name.</summary>
internal static class FacebookMedia
{
    private static readonly string[] Videos = [".mp4", ".mov", ".webm", ".avi", ".mkv", ".m4v"];
    private static readonly string[] Photos = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".bmp"];

    /// <summary><c>photo</c>, <c>video</c>, <c>file</c>, or <c>link</c> for an address outside of the export.</summary>
    public static string KindOf(string uri)
    {
        if (uri.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            return "link";
        }

        string extension = Path.GetExtension(uri).ToLowerInvariant();
        return Videos.Contains(extension) ? "video" : Photos.Contains(extension) ? "photo" : "file";
    }
}
