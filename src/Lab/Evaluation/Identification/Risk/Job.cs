namespace ModerationBot.Lab.Evaluation.Identification.Risk;

/// <summary>A job of the table.</summary>
/// <param name="Name">Its first form.</param>
/// <param name="Share">Share of all people who hold it.</param>
internal sealed record Job(string Name, double Share);
