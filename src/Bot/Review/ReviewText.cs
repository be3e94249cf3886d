namespace ModerationBot.Bot.Review;

/// <summary>Names the texts of this folder: <c>ReviewText.resx</c> (French) and <c>ReviewText.en.resx</c>.</summary>
internal sealed class ReviewText;
