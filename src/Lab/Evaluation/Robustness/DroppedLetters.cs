namespace ModerationBot.Lab.Evaluation.Robustness;

/// <summary>In one word of five, a letter is missing; the first stays.</summary>
internal sealed class DroppedLetters : IPerturbation
{
    private const double Share = 0.2;

    /// <inheritdoc/>
    public string Name => "dropped letters";

    /// <inheritdoc/>
    public string Apply(string text, string language, Draws draws) =>
        LetterRuns.Change(text, Share, draws, word => word.Remove(1 + draws.Next(word.Length - 1), 1));
}
