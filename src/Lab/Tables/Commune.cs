namespace ModerationBot.Lab.Tables;

/// <summary>A French commune.</summary>
/// <param name="Code">Code of INSEE.</param>
/// <param name="Name">Name with accents and hyphens.</param>
/// <param name="People">Inhabitants (population municipale).</param>
/// <param name="Department">Code of its department.</param>
/// <param name="Region">Name of its region.</param>
internal sealed record Commune(string Code, string Name, long People, string Department, string Region);
