namespace ModerationBot.Detection.Identification.Composition;

/// <summary>Share of the people who have a given age, in one year of age. Rounded from the French pyramid (INSEE).</summary>
internal static class AgePyramid
{
    private static readonly (double Until, double Share)[] Steps =
    [
        (15, 0.0112), (30, 0.0121), (60, 0.0128), (75, 0.0118), (80, 0.0098), (85, 0.0066), (90, 0.0045), (95, 0.0022), (100, 0.0007), (200, 0.0001),
    ];

    /// <summary>Share of people of this age; for an infant, of those born in the same month.</summary>
    public static double Share(double years)
    {
        double share = Steps.First(step => years < step.Until).Share;
        return years < 2 && years != Math.Floor(years) ? share / 12 : share;
    }

    /// <summary>Share of people in their forties, fifties and so on.</summary>
    public static double ShareOfDecade(int from) => Enumerable.Range(from, 10).Sum(age => Share(age));

    /// <summary>Share of people of 90 and more.</summary>
    public static double ShareOver89 { get; } = 0.014;
}
