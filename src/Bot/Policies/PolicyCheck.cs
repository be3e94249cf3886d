using System.Globalization;
using ModerationBot.Bot.Flags;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Policies;

/// <summary>Finds every fault of a change at once.</summary>
internal static class PolicyCheck
{
    /// <summary>Field of the watch words.</summary>
    public const string Watch = "watch";

    /// <summary>Field of the allow words.</summary>
    public const string Allow = "allow";

    /// <summary>The faults of settings and of the reason given for them.</summary>
    public static IReadOnlyList<PolicyProblem> Problems(PolicySettings settings, string why) =>
    [
        .. OfThreshold("discrimination", settings.DiscriminationThreshold),
        .. OfThreshold("identification", settings.IdentificationThreshold),
        .. settings.CategoryThresholds.SelectMany(pair => OfCategory(pair.Key, pair.Value)),
        .. settings.GroundsOff.Where(ground => !Grounds.All.Contains(ground)).Select(ground => new PolicyProblem("grounds", "unknown", "", ground)),
        .. Grounds.All.Except(settings.GroundsOff).Any() ? Array.Empty<PolicyProblem>() : [new("grounds", "all_off", "1", "0")],
        .. OfWords(Watch, settings.WatchWords),
        .. OfWords(Allow, settings.AllowWords),
        .. OfBoth(settings),
        .. OfRules(settings.Rules),
        .. OfWhy(why),
    ];

    /// <summary>The faults of a reason alone.</summary>
    public static IEnumerable<PolicyProblem> OfWhy(string why)
    {
        int length = why.Trim().Length;
        return length < PolicyLimits.ShortestWhy ? [new("why", "too_short", Text(PolicyLimits.ShortestWhy), Text(length))]
            : length > PolicyLimits.Why ? [new("why", "too_long", Text(PolicyLimits.Why), Text(length))]
            : [];
    }

    private static IEnumerable<PolicyProblem> OfThreshold(string field, double? threshold) =>
        threshold is null or (>= PolicyLimits.LowestThreshold and <= 1)
            ? []
            : [new(field, "range", string.Create(CultureInfo.InvariantCulture, $"{PolicyLimits.LowestThreshold * 100:0.#}–100"), Percent(threshold.Value))];

    private static IEnumerable<PolicyProblem> OfCategory(string category, double threshold) =>
        Grounds.All.Contains(category) || IdentifierTypes.All.Contains(category)
            ? OfThreshold("own-" + category, threshold)
            : [new("categories", "unknown", "", category)];

    private static IEnumerable<PolicyProblem> OfWords(string field, IReadOnlyList<WordRule> rules) =>
    [
        .. rules.Count > PolicyLimits.Words ? [new PolicyProblem(field, "too_many", Text(PolicyLimits.Words), Text(rules.Count))] : Array.Empty<PolicyProblem>(),
        .. rules.SelectMany(rule => rule.Forms.Prepend(rule.Word)).SelectMany(word => OfWord(field, word)),
        .. rules.Where(rule => rule.Forms.Count > PolicyLimits.Forms)
            .Select(rule => new PolicyProblem(field, "too_many_forms", Text(PolicyLimits.Forms), rule.Word)),
    ];

    private static IEnumerable<PolicyProblem> OfWord(string field, string word) =>
        word.Length > PolicyLimits.WordLength ? [new(field, "word_too_long", Text(PolicyLimits.WordLength), word)]
        : word.Contains('|', StringComparison.Ordinal) || word.Any(char.IsControl) ? [new(field, "sign", "|", word)]
        : WordList.Folded(word) is null ? [new(field, "no_word", "", word)]
        : [];

    /// <summary>A word that must always flag and never count says nothing.</summary>
    private static IEnumerable<PolicyProblem> OfBoth(PolicySettings settings) => WordList.Folded(settings.WatchWords)
        .Intersect(WordList.Folded(settings.AllowWords)).Select(word => new PolicyProblem(Allow, "in_both", "", word));

    private static IEnumerable<PolicyProblem> OfRules(IReadOnlyList<GroupRule> rules) =>
    [
        .. rules.Count > PolicyLimits.Rules ? [new PolicyProblem("rules", "too_many", Text(PolicyLimits.Rules), Text(rules.Count))] : Array.Empty<PolicyProblem>(),
        .. rules.Where(rule => rule.Fr.Length == 0 || rule.En.Length == 0).Select(rule => new PolicyProblem("rules", "one_language", "", rule.Fr + rule.En)),
        .. rules.SelectMany(rule => new[] { rule.Fr, rule.En }).Where(text => text.Length > PolicyLimits.RuleLength)
            .Select(text => new PolicyProblem("rules", "too_long", Text(PolicyLimits.RuleLength), Text(text.Length))),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double threshold) => (threshold * 100).ToString("0.#", CultureInfo.InvariantCulture);
}
