namespace ModerationBot.Lab.Evaluation.Robustness;

/// <summary>No stops, commas, question marks, quotation marks or brackets; what joins the parts of a word stays.</summary>
internal sealed class NoPunctuation : IPerturbation
{
    private const string Marks = ".,;:!?…\"«»“”()[]";

    /// <inheritdoc/>
    public string Name => "no punctuation";

    /// <inheritdoc/>
    public string Apply(string text, string language, Draws draws) => string.Concat(text.Where((c, i) => !Marks.Contains(c) || InNumber(text, i)));

    private static bool InNumber(string text, int i) =>
        i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);
}
