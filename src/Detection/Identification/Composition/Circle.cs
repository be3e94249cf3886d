namespace ModerationBot.Detection.Identification.Composition;

/// <summary>The patients of one practice or emergency department.</summary>
/// <param name="All">Seen there in a year.</param>
/// <param name="Daily">Seen there in a day.</param>
internal sealed record Circle(double All, double Daily);
