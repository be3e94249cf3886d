namespace ModerationBot.Bot.Web.LogBook;

/// <summary>Names the texts of this folder: <c>LogText.resx</c> (French) and <c>LogText.en.resx</c>.</summary>
internal sealed class LogText;
