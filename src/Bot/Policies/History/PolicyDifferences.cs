using System.Globalization;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Policies.Backtest;

namespace ModerationBot.Bot.Policies.History;

/// <summary>What differs between two policies.</summary>
internal static class PolicyDifferences
{
    /// <summary>Every difference, in the order of the page.</summary>
    public static IReadOnlyList<PolicyChange> Of(PolicySettings before, PolicySettings after) =>
    [
        .. Threshold(before, after, Half.Discrimination),
        .. Threshold(before, after, Half.Identification),
        .. Categories(before, after),
        .. after.GroundsOff.Except(before.GroundsOff).Select(ground => new PolicyChange("ground_off", ground, "", "")),
        .. before.GroundsOff.Except(after.GroundsOff).Select(ground => new PolicyChange("ground_on", ground, "", "")),
        .. Words("watch", before.WatchWords, after.WatchWords),
        .. Words("allow", before.AllowWords, after.AllowWords),
        .. Rules(before.Rules, after.Rules),
        .. before.PublicDraftCheck == after.PublicDraftCheck
            ? Array.Empty<PolicyChange>()
            : [new(after.PublicDraftCheck ? "draft_public" : "draft_private", "", "", "")],
    ];

    private static IEnumerable<PolicyChange> Threshold(PolicySettings before, PolicySettings after, Half half)
    {
        double from = BacktestDesk.Of(before, half);
        double to = BacktestDesk.Of(after, half);
        return from.Equals(to) ? [] : [new(to < from ? "stricter" : "looser", half.ToString(), Percent(from), Percent(to))];
    }

    private static IEnumerable<PolicyChange> Categories(PolicySettings before, PolicySettings after)
    {
        foreach (string category in before.CategoryThresholds.Keys.Union(after.CategoryThresholds.Keys).Order(StringComparer.Ordinal))
        {
            double? from = before.CategoryThresholds.TryGetValue(category, out double old) ? old : null;
            double? to = after.CategoryThresholds.TryGetValue(category, out double now) ? now : null;
            if (from != to)
            {
                yield return new(to is null ? "own_removed" : from is null ? "own_set" : "own_changed", category, Percent(from), Percent(to));
            }
        }
    }

    private static IEnumerable<PolicyChange> Words(string list, IReadOnlyList<WordRule> before, IReadOnlyList<WordRule> after)
    {
        Dictionary<string, WordRule> old = ByWord(before);
        Dictionary<string, WordRule> now = ByWord(after);
        return
        [
            .. now.Where(pair => !old.ContainsKey(pair.Key)).Select(pair => new PolicyChange(list + "_added", pair.Value.Word, "", "")),
            .. old.Where(pair => !now.ContainsKey(pair.Key)).Select(pair => new PolicyChange(list + "_removed", pair.Value.Word, "", "")),
            .. now.Where(pair => old.TryGetValue(pair.Key, out WordRule? rule) && !rule.Forms.Order().SequenceEqual(pair.Value.Forms.Order()))
                .Select(pair => new PolicyChange(list + "_forms", pair.Value.Word, Forms(old[pair.Key]), Forms(pair.Value))),
        ];
    }

    private static Dictionary<string, WordRule> ByWord(IReadOnlyList<WordRule> rules) =>
        rules.DistinctBy(rule => rule.Word).ToDictionary(rule => rule.Word, StringComparer.Ordinal);

    private static IEnumerable<PolicyChange> Rules(IReadOnlyList<GroupRule> before, IReadOnlyList<GroupRule> after) =>
    [
        .. after.Where(rule => before.All(old => old.Id != rule.Id)).Select(rule => new PolicyChange("rule_added", rule.Id, rule.Fr, rule.En)),
        .. before.Where(rule => after.All(now => now.Id != rule.Id)).Select(rule => new PolicyChange("rule_removed", rule.Id, rule.Fr, rule.En)),
        .. after.Where(rule => before.Any(old => old.Id == rule.Id && old != rule)).Select(rule => new PolicyChange("rule_changed", rule.Id, rule.Fr, rule.En)),
    ];

    private static string Forms(WordRule rule) => string.Join(", ", rule.Forms);

    private static string Percent(double? threshold) => threshold is { } value ? (value * 100).ToString("0.#", CultureInfo.CurrentCulture) : "";
}
