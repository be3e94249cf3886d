namespace ModerationBot.Lab.Evaluation.Identification.Risk;

/// <summary>A town of the table.</summary>
/// <param name="Name">As somebody would write it.</param>
/// <param name="People">Inhabitants.</param>
internal sealed record Town(string Name, double People);
