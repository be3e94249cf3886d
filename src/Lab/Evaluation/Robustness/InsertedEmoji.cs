namespace ModerationBot.Lab.Evaluation.Robustness;

/// <summary>One to three emoji that take no side, between words or at the end.</summary>
internal sealed class InsertedEmoji : IPerturbation
{
    private const int Most = 3;
    private static readonly string[] Emoji = ["🙂", "🤷", "☕", "🏥", "📌", "👀", "😴", "🌧️", "🚑", "✨"];

    /// <inheritdoc/>
    public string Name => "inserted emoji";

    /// <inheritdoc/>
    public string Apply(string text, string language, Draws draws)
    {
        List<string> words = [.. text.Split(' ')];
        for (int left = 1 + draws.Next(Most); left > 0; left--)
        {
            words.Insert(1 + draws.Next(words.Count), Emoji[draws.Next(Emoji.Length)]);
        }

        return string.Join(' ', words);
    }
}
