namespace ModerationBot.Detection.Identification.Composition;

/// <summary>
/// Share of the people who have a given age, in one year of age. Rounded from the French pyramid (INSEE, estimations de
/// population; INED, population par sexe et âge): 23 in a hundred are under 20, 22 are 65 or more.
/// </summary>
internal static class AgePyramid
{
    private static readonly (double Until, double Share)[] Steps =
    [
        (15, 0.0112), (30, 0.0119), (60, 0.0125), (75, 0.0114), (80, 0.0086), (85, 0.0057), (90, 0.004), (95, 0.0021), (100, 0.0006), (200, 0.0001),
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
