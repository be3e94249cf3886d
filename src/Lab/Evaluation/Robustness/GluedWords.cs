namespace ModerationBot.Lab.Evaluation.Robustness;

/// <summary>One space of ten between words is missing.</summary>
internal sealed class GluedWords : IPerturbation
{
    private const double Share = 0.1;

    /// <inheritdoc/>
    public string Name => "glued words";

    /// <inheritdoc/>
    public string Apply(string text, string language, Draws draws) => string.Concat(text.Where((c, i) => !(Between(text, i) && draws.Chance(Share))));

    private static bool Between(string text, int i) =>
        text[i] == ' ' && i > 0 && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]);
}
