namespace ModerationBot.Bot.Drafts;

/// <summary>Names the texts of this folder: <c>DraftText.resx</c> (French) and <c>DraftText.en.resx</c>.</summary>
internal sealed class DraftText;
