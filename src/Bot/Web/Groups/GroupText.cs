namespace ModerationBot.Bot.Web.Groups;

/// <summary>Names the texts of this folder: <c>GroupText.resx</c> (French) and <c>GroupText.en.resx</c>.</summary>
internal sealed class GroupText;
