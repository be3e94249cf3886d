namespace ModerationBot.Lab.Evaluation.Identification.Risk;

/// <summary>An invented person.</summary>
/// <param name="Town">Where the person lives.</param>
/// <param name="Age">Full years.</param>
/// <param name="Woman">Woman or man.</param>
/// <param name="Job">What the person does; null when that plays no part.</param>
internal sealed record Person(Town Town, int Age, bool Woman, Job? Job);
