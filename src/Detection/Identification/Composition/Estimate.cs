namespace ModerationBot.Detection.Identification.Composition;

/// <summary>
/// How many other people match what is said: λ = N·ΠP. The patient exists, so the number of matches is 1 + Poisson(λ) and the
/// risk of being found is E[1/k] = (1 − e^−λ)/λ. No tuning; each factor has a source.
/// </summary>
/// <param name="Others">λ, the expected number of other people who match.</param>
internal readonly record struct Estimate(double Others)
{
    /// <summary>From here down the patient is probably the only one.</summary>
    public const double Red = 1;

    /// <summary>From here down a handful match.</summary>
    public const double Amber = 5;

    /// <summary>From here down fewer than eleven match (the cell size under which health statistics are not published).</summary>
    public const double Yellow = 11;

    private const double Everyone = 68_000_000;

    // A moment of care only helps who knows the place: about one inhabitant in a hundred sees a carer on a given day.
    private const double SameDay = 0.01;

    // Far away, a reader knows an age only to two years or so.
    private const double AgeGuess = 5;

    private const double Institution = 600;

    // Who lies in a given bed changes every few days.
    private const double InBedThatDay = 0.3;

    private const double LargestUnique = 200_000;

    /// <summary>Stands for nothing said: everybody matches.</summary>
    private static readonly Fact Nobody = new(FactKind.Sex, default, 1, null);

    /// <summary>Chance of naming the right person at one guess, 0 to 1.</summary>
    public double Risk => Others < 1e-9 ? 1 : (1 - Math.Exp(-Others)) / Others;

    /// <summary>Urgency; <see cref="Severity.None"/> when eleven or more others match.</summary>
    public Severity Severity => Others switch
    {
        < Red => Severity.Critical,
        < Amber => Severity.High,
        < Yellow => Severity.Medium,
        _ => Severity.None,
    };

    /// <summary>Score of the half: 0.5 at the yellow line, near 1 when nobody else matches.</summary>
    public double Score => Math.Round(1 / (1 + Math.Pow(Others / Yellow, 0.7)), 3);

    /// <summary>The estimate of a set of facts; of each kind the rarest counts.</summary>
    public static Estimate Of(IEnumerable<Fact> facts)
    {
        Fact[] rarest = [.. facts.GroupBy(fact => fact.Kind).Select(Rarest)];
        double people = rarest.Min(fact => fact.Population) ?? Everyone;
        bool local = people < Everyone;
        bool room = Array.Exists(rarest, fact => fact.Kind == FactKind.Room);
        double others = people;
        foreach (Fact fact in rarest)
        {
            others *= fact.Kind == FactKind.Moment && room ? InBedThatDay : ShareOf(fact, people, local);
        }

        return new(others);
    }

    /// <summary>The estimate if nothing of one kind had been said.</summary>
    public static Estimate Without(IEnumerable<Fact> facts, FactKind kind) =>
        Of(facts.Where(fact => fact.Kind != kind).DefaultIfEmpty(Nobody));

    /// <summary>The estimate for a reader who knows the author or works there; null when no place is meant without being named.</summary>
    public static Estimate? Near(IReadOnlyCollection<Fact> facts)
    {
        Circle? circle = facts.Select(fact => fact.Near).OfType<Circle>().MinBy(near => near.All);
        if (circle is null)
        {
            return null;
        }

        bool day = facts.Any(fact => fact is { Kind: FactKind.Moment, Share: 0 });
        double others = facts
            .Where(fact => fact is { Population: null, IsUniqueRole: false } && fact.Kind is not (FactKind.Moment or FactKind.Room))
            .GroupBy(fact => fact.Kind)
            .Aggregate(day ? circle.Daily : circle.All, (people, group) => people * group.Min(fact => fact.Share));
        return new(others);
    }

    private static Fact Rarest(IEnumerable<Fact> group) => group.MinBy(fact => (fact.Population ?? Everyone) * fact.Share)!;

    private static double ShareOf(Fact fact, double people, bool local) => fact switch
    {
        { Kind: FactKind.Moment } => !local || people < Institution ? 1 : Math.Max(fact.Share, SameDay),
        { Kind: FactKind.Age } when !local => Math.Min(1, fact.Share * AgeGuess),
        { IsUniqueRole: true } when local && people < LargestUnique => 0.2 / people,
        _ => fact.Share,
    };
}
