namespace ModerationBot.Lab.Evaluation.Robustness;

/// <summary>A way in which the same remark may be typed; what it means stays.</summary>
internal interface IPerturbation
{
    /// <summary>Name of the row; part of the seed of its draws.</summary>
    string Name { get; }

    /// <summary>The text, typed this way.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language"><c>fr</c> or <c>en</c>.</param>
    /// <param name="draws">Draws of this text.</param>
    string Apply(string text, string language, Draws draws);
}
