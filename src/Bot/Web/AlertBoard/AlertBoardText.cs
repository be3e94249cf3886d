namespace ModerationBot.Bot.Web.AlertBoard;

/// <summary>Names the texts of this folder: <c>AlertBoardText.resx</c> (French) and <c>AlertBoardText.en.resx</c>.</summary>
internal sealed class AlertBoardText;
