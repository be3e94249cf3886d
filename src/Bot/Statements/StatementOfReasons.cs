using System.Text.Json.Serialization;

namespace ModerationBot.Bot.Statements;

/// <summary>
/// A statement of reasons in one language. It exists only with the six items of Regulation (EU) 2022/2065, art. 17(3), and
/// each item only with all its parts: an incomplete one cannot be made.
/// </summary>
/// <param name="Restriction">(a) What is restricted, where and for how long.</param>
/// <param name="Facts">(b) The facts and circumstances, and what led to them; never who.</param>
/// <param name="Means">(c) What was automated.</param>
/// <param name="Law">(d) The legal ground, where the reason is one.</param>
/// <param name="Rule">(e) The group's rule, or its purpose.</param>
/// <param name="Redress">(f) The ways to contest.</param>
internal sealed record StatementOfReasons(
    RestrictionItem Restriction, FactsItem Facts, MeansItem Means, LawItem Law, RuleItem Rule, RedressItem Redress)
{
    public RestrictionItem Restriction { get; } = Stated.Item(Restriction);

    public FactsItem Facts { get; } = Stated.Item(Facts);

    public MeansItem Means { get; } = Stated.Item(Means);

    public LawItem Law { get; } = Stated.Item(Law);

    public RuleItem Rule { get; } = Stated.Item(Rule);

    public RedressItem Redress { get; } = Stated.Item(Redress);

    /// <summary>The six items by their letters, each as its sentences.</summary>
    [JsonIgnore]
    public IReadOnlyList<(string Letter, IReadOnlyList<string> Sentences)> Items =>
    [
        ("a", [Restriction.What, Restriction.Territory, Restriction.Duration]),
        ("b", [Facts.Circumstances, Facts.Origin]),
        ("c", [Means.Detection, Means.Decision]),
        ("d", [Law.Ground, Law.Why]),
        ("e", [Rule.Ground, Rule.Why]),
        ("f", [Redress.Appeal, Redress.OutOfCourt, Redress.Judicial]),
    ];
}
