namespace ModerationBot.Bot.Appeals;

/// <summary>Names the texts of this folder: <c>AppealText.resx</c> (French) and <c>AppealText.en.resx</c>.</summary>
internal sealed class AppealText;
