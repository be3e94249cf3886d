namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>One place where a suggested text differs from what was written.</summary>
/// <param name="Start">First UTF-16 unit in the original text.</param>
/// <param name="Length">UTF-16 units taken out of the original; 0 when something was only put in.</param>
/// <param name="NewStart">Where it stands in the suggested text.</param>
/// <param name="Replacement">What stands there now; empty when something was only taken out.</param>
public sealed record RewriteChange(int Start, int Length, int NewStart, string Replacement);
