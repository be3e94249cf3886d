namespace ModerationBot.Lab.Evaluation.Robustness;

/// <summary>In one word of three, up to two letters are Cyrillic ones that look the same.</summary>
internal sealed class LookAlikes : IPerturbation
{
    private const string Latin = "aceopxyiACEHKMOPTX";
    private const string Cyrillic = "асеорхуіАСЕНКМОРТХ";

    /// <inheritdoc/>
    public string Name => "look-alike letters";

    /// <inheritdoc/>
    public string Apply(string text, string language, Draws draws) => LetterRuns.Swap(text, Latin, Cyrillic, draws);
}
