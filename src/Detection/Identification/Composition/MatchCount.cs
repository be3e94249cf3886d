namespace ModerationBot.Detection.Identification.Composition;

/// <summary>How many people match what a text says of a patient, and how many would without each of its details.</summary>
/// <param name="People">People who match, the patient included: from 1, rounded to one or two figures.</param>
/// <param name="PeopleNear">The same for a reader who knows the author or works there; null when no such circle is meant.</param>
/// <param name="Without">One per kind of detail that is shown, the one whose loss hides the patient best first.</param>
public sealed record MatchCount(double People, double? PeopleNear, IReadOnlyList<DetailCount> Without)
{
    /// <summary>The count of some facts; each kind of detail is left out once.</summary>
    /// <param name="parent">Facts of the text answered to; none for a post.</param>
    /// <param name="own">Facts of the text itself.</param>
    internal static MatchCount Of(IReadOnlyList<Fact> parent, IReadOnlyList<Fact> own)
    {
        Fact[] all = [.. parent, .. own];
        IEnumerable<DetailCount> without = all
            .Where(fact => fact.Category is not null)
            .Select(fact => fact.Kind).Distinct().Order()
            .Select(kind => new DetailCount(
                DetailCount.CodeOf(kind), Rounded(Estimate.Without(all, kind)), parent.Any(fact => fact.Kind == kind), own.Any(fact => fact.Kind == kind)));
        return new(
            Rounded(Estimate.Of(all)),
            Estimate.Near(all) is { } near ? Rounded(near) : null,
            [.. without.OrderByDescending(detail => detail.People)]);
    }

    /// <summary>People who match, the patient included, in one or two figures.</summary>
    internal static double Rounded(Estimate estimate)
    {
        double people = 1 + estimate.Others;
        double unit = people < 20 ? 1 : Math.Pow(10, Math.Floor(Math.Log10(people)) - 1);
        return Math.Round(people / unit) * unit;
    }
}
