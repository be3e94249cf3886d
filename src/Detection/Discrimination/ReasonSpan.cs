namespace ModerationBot.Detection.Discrimination;

/// <summary>A run of words and what it adds to the score.</summary>
/// <param name="FirstWord">First word.</param>
/// <param name="LastWord">Last word, included.</param>
/// <param name="Added">Sum of its weights, before calibration.</param>
internal readonly record struct ReasonSpan(int FirstWord, int LastWord, double Added);
