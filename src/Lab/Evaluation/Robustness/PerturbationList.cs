namespace ModerationBot.Lab.Evaluation.Robustness;

/// <summary>Every way of typing that is measured, in the order of the table.</summary>
internal static class PerturbationList
{
    /// <summary>The list.</summary>
    public static IReadOnlyList<IPerturbation> All { get; } =
    [
        new NeighbouringKeys(),
        new SwappedLetters(),
        new DroppedLetters(),
        new DoubledLetters(),
        new UpperCase(),
        new LowerCase(),
        new NoAccents(),
        new NoApostrophes(),
        new NoPunctuation(),
        new GluedWords(),
        new Leet(),
        new SpacedLetters(),
        new InsertedEmoji(),
        new LookAlikes(),
    ];
}
