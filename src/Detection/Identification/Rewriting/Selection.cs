using System.Text.RegularExpressions;

namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>Which findings a step works on, each fact once.</summary>
internal static partial class Selection
{
    private const double Line = 0.5;

    /// <summary>The places to work on at a step, in the order of the text.</summary>
    /// <param name="findings">All findings of a verdict.</param>
    /// <param name="text">The text, plain.</param>
    /// <param name="step">How far to go.</param>
    public static IReadOnlyList<Spot> Of(IEnumerable<Finding> findings, string text, RewriteStep step)
    {
        List<Spot> spots = Joined(findings.Where(finding => IsFor(finding, step) && !IsWhole(finding, text)).Select(finding => Spot.Of(finding, text)), text);
        return [.. spots.Where((spot, at) => !spots.Where((other, i) => i != at && Covers(other, spot, i < at)).Any()
            && (step >= RewriteStep.Drop || !IsCapitals(spot, text)))];
    }

    /// <summary>Whether a finding is the whole text: it tells no place to work on.</summary>
    public static bool IsWhole(Finding finding, string text) =>
        finding.Category == IdentifierTypes.Event && finding.Start == 0 && text.AsSpan(finding.Length).TrimEnd(" .!?…\n").IsEmpty;

    private static bool IsFor(Finding finding, RewriteStep step) =>
        finding.Half == Half.Identification && finding.Length > 0
        && (finding.IsReason ? step > RewriteStep.Widen || finding.Score >= Line : step == RewriteStep.DropBystanders);

    /// <summary>Parts of one name that stand side by side become one name.</summary>
    private static List<Spot> Joined(IEnumerable<Spot> spots, string text)
    {
        List<Spot> joined = [];
        foreach (Spot spot in spots.OrderBy(spot => spot.Start).ThenBy(spot => spot.Type, StringComparer.Ordinal).ThenByDescending(spot => spot.End))
        {
            bool follows = joined.Count > 0 && spot.Type == IdentifierTypes.PersonName && joined[^1].Type == spot.Type
                && (spot.Start <= joined[^1].End || string.IsNullOrWhiteSpace(text[joined[^1].End..spot.Start]));
            if (follows)
            {
                joined[^1] = joined[^1] with { End = Math.Max(joined[^1].End, spot.End) };
            }
            else
            {
                joined.Add(spot);
            }
        }

        return joined;
    }

    /// <summary>Whether one makes another needless: the longer stays, but an event leaves its parts to their own rules.</summary>
    private static bool Covers(Spot one, Spot other, bool first) =>
        one.Start == other.Start && one.End == other.End ? first
        : other.Type == IdentifierTypes.Event && other.Holds(one) ? one.Type != IdentifierTypes.Date
        : one.Holds(other) && (one.Type != IdentifierTypes.Event || other.Type == IdentifierTypes.Date);

    /// <summary>A few capitals without a title are more often an abbreviation than a name: "LAL", "BPCO".</summary>
    private static bool IsCapitals(Spot spot, string text) =>
        spot.Type == IdentifierTypes.PersonName && Capitals.IsMatch(text[spot.Start..spot.End]) && !Title.IsMatch(text[..spot.Start]);

    [GeneratedRegex(@"^\p{Lu}{2,5}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Capitals { get; }

    [GeneratedRegex(@"(?:mme|mlle|madame|monsieur|mr?\.?|mrs|ms|dr)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Title { get; }
}
