namespace ModerationBot.Detection.Identification.Context;

/// <summary>An age read from a text.</summary>
/// <param name="Years">Years; a fraction for an infant.</param>
/// <param name="Tokens">Tokens after the number that belong to it.</param>
internal readonly record struct AgeReading(double Years, int Tokens);
