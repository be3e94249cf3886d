namespace ModerationBot.Bot.Web;

/// <summary>Names the texts of this folder: <c>WebText.resx</c> (French) and <c>WebText.en.resx</c>.</summary>
internal sealed class WebText;
