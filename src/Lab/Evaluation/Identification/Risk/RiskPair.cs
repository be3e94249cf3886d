namespace ModerationBot.Lab.Evaluation.Identification.Risk;

/// <summary>What the product states of a post, and what is true of it.</summary>
/// <param name="Told">What the post tells.</param>
/// <param name="Stated">By the product.</param>
/// <param name="True">In the population.</param>
internal readonly record struct RiskPair(Details Told, Odds Stated, Odds True);
