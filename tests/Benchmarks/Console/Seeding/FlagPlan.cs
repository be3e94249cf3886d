using ModerationBot.Detection;

namespace ModerationBot.Benchmarks.Console.Seeding;

/// <summary>What one invented flag says.</summary>
/// <param name="Severity">Mostly medium, seldom critical.</param>
/// <param name="Grounds">Grounds, most certain first; none when only a patient is at risk.</param>
/// <param name="Identifiers">Identifier types, most certain first.</param>
internal sealed record FlagPlan(Severity Severity, string[] Grounds, string[] Identifiers)
{
    public static FlagPlan Draw(Random random)
    {
        Severity severity = random.NextDouble() switch { < 0.05 => Severity.Critical, < 0.3 => Severity.High, < 0.75 => Severity.Medium, _ => Severity.Low };
        double half = random.NextDouble();
        string[] grounds = half < 0.6 ? Some(Detection.Grounds.All, random) : [];
        string[] identifiers = half > 0.5 ? Some(IdentifierTypes.All, random) : [];
        return new FlagPlan(severity, grounds, identifiers);
    }

    public bool Discrimination => Grounds.Length > 0;

    public bool Identification => Identifiers.Length > 0;

    private static string[] Some(IReadOnlyList<string> codes, Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => codes[(int)(codes.Count * Math.Pow(random.NextDouble(), 1.6))]).Distinct()];
}
