namespace ModerationBot.Bot.Web;

/// <summary>Marks endpoints that give a file to keep rather than one of our pages.</summary>
internal sealed class SavedFile;
