using System.Globalization;
using Microsoft.Extensions.Localization;
using ModerationBot.Bot.Policies.Backtest;
using ModerationBot.Bot.Policies.History;
using ModerationBot.Bot.Review;

namespace ModerationBot.Bot.Policies.Pages;

/// <summary>Says numbers, faults and differences of a policy in the reader's language.</summary>
internal sealed class PolicyWording(IStringLocalizer<PolicyText> texts, ReviewWording words)
{
    /// <summary>What settings would have done, as sentences.</summary>
    public IReadOnlyList<string> Lines(BacktestNumbers numbers) => numbers.Texts == 0
        ? [texts["Line_none"]]
        :
        [
            texts["Line_flag", Number(numbers.PerWeek), Number(numbers.PerWeekNow)],
            Counted("Line_removed", numbers.Right, numbers.Missed, numbers.MissedNow),
            Counted("Line_wrong", numbers.Wrong, numbers.Spared, numbers.SparedNow),
        ];

    /// <summary>What one half would have done, and its threshold in small.</summary>
    public string HalfLine(double perWeek, double threshold) => texts["Half_line", Number(perWeek), PolicyForm.Percent(threshold)];

    /// <summary>A fault: the field, its limit and the value.</summary>
    public string Problem(PolicyProblem problem) => texts[$"Problem_{problem.Code}", Field(problem.Field), problem.Limit, problem.Value];

    /// <summary>A difference.</summary>
    public string Change(PolicyChange change) => texts[$"Change_{change.Code}", What(change), change.From, change.To];

    /// <summary>A number of alerts: whole, or with one digit when it is small.</summary>
    public static string Number(double number) =>
        number.ToString(number is > 0 and < 10 ? "0.#" : "N0", CultureInfo.CurrentCulture);

    private string Counted(string key, int all, int some, int now) => all == 0 ? texts[key + "_0"] : texts[key, all, some, now];

    private string Field(string field) => field.StartsWith("own-", StringComparison.Ordinal) ? words.Category(field[4..]) : texts[$"Field_{field}"];

    private string What(PolicyChange change) => change.Code switch
    {
        "stricter" or "looser" => words.HalfName(change.What == nameof(Half.Discrimination) ? Half.Discrimination : Half.Identification),
        "ground_on" or "ground_off" or "own_set" or "own_changed" or "own_removed" => words.Category(change.What),
        "rule_added" or "rule_changed" or "rule_removed" => texts["Rule_both", change.From, change.To],
        _ => change.What,
    };
}
