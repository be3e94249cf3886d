namespace ModerationBot.Bot.Policies;

/// <summary>Names the texts of this folder: <c>PolicyText.resx</c> (French) and <c>PolicyText.en.resx</c>.</summary>
internal sealed class PolicyText;
