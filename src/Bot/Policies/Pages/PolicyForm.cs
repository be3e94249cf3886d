using System.Globalization;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Flags.Words;
using ModerationBot.Bot.Policies.Backtest;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Policies.Pages;

/// <summary>
/// Reads the form of the policy. It carries the draft so far; what was typed is laid over it, so that nothing that the page
/// does not show is lost.
/// </summary>
/// <param name="form">What the browser sent.</param>
/// <param name="curve">Turns alerts a week into thresholds.</param>
/// <param name="language">Of the group: which forms of a new word are ticked.</param>
internal sealed class PolicyForm(IFormCollection form, ScoreCurve curve, string language)
{
    private readonly List<PolicyProblem> _problems = [];

    /// <summary>Reads everything; null where the form is not one of our own.</summary>
    public PolicyDraft? Read()
    {
        if (Carried() is not { } carried || !int.TryParse(Text("version"), NumberStyles.None, CultureInfo.InvariantCulture, out int seen))
        {
            return null;
        }

        PolicySettings settings = carried with
        {
            CategoryThresholds = Categories(carried.CategoryThresholds),
            GroundsOff = [.. Grounds.All.Except(form["ground"].OfType<string>())],
            WatchWords = Words(PolicyCheck.Watch, carried.WatchWords),
            AllowWords = Words(PolicyCheck.Allow, carried.AllowWords),
            Rules = Rules(),
            PublicDraftCheck = Text("draft") == "on",
        };
        settings = Threshold(Threshold(settings, Half.Discrimination), Half.Identification);
        return new(seen, settings, Text("why").ReplaceLineEndings("\n").Trim(), Shown(), _problems);
    }

    /// <summary>A threshold as the page shows it, in per cent.</summary>
    public static string Percent(double threshold) => (threshold * 100).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Name of a field of a half.</summary>
    public static string FieldOf(Half half) => half == Half.Discrimination ? "discrimination" : "identification";

    /// <summary>The forms of a new word that are ticked at first: verbs of the group's own language only.</summary>
    public static WordRule Suggested(string word, string language) => new(word, [.. WordForms.Of(word)
        .Where(form => form.Kind != (language == "en" ? FormKind.FrenchVerb : FormKind.EnglishVerb)).Select(form => form.Text)]);

    private string Text(string field) => form[field].ToString();

    private PolicySettings? Carried()
    {
        try
        {
            return PolicyJson.Read(Text("settings"));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private HashSet<string> Shown() =>
        [.. form[PolicyCheck.Watch + "-shown"].OfType<string>(), .. form[PolicyCheck.Allow + "-shown"].OfType<string>()];

    /// <summary>A score that was typed goes before alerts a week: who types it knows what she does.</summary>
    private PolicySettings Threshold(PolicySettings settings, Half half)
    {
        string field = FieldOf(half);
        string score = Text(field + "-score").Trim();
        string shown = Percent(BacktestDesk.Of(settings, half));
        if (score.Length > 0 && score != shown)
        {
            return Share(field, score) is { } threshold ? AlertBudget.With(settings, half, threshold) : settings;
        }

        string alerts = Text(field).Trim();
        if (alerts.Length == 0)
        {
            return settings;
        }

        if (AlertBudget.Read(alerts) is { } number)
        {
            return AlertBudget.Apply(curve, half, settings, number);
        }

        _problems.Add(new(field, "alerts", PolicyLimits.MostAlerts.ToString(CultureInfo.InvariantCulture), alerts));
        return settings;
    }

    private double? Share(string field, string text)
    {
        if (double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double percent)
            && percent <= 100)
        {
            return Math.Round(percent / 100, 3);
        }

        _problems.Add(new(field, "range", "5–100", text));
        return null;
    }

    private Dictionary<string, double> Categories(IReadOnlyDictionary<string, double> carried)
    {
        Dictionary<string, double> thresholds = new(StringComparer.Ordinal);
        foreach (string category in Grounds.All.Union(IdentifierTypes.All))
        {
            string typed = Text("own-" + category).Trim();
            if (carried.TryGetValue(category, out double old) && typed == Percent(old))
            {
                thresholds[category] = old;
            }
            else if (typed.Length > 0 && Share("own-" + category, typed) is { } threshold)
            {
                thresholds[category] = threshold;
            }
        }

        return thresholds;
    }

    /// <summary>
    /// One word a line. Forms are those ticked where they were shown, else those carried, else those suggested.
    /// </summary>
    private List<WordRule> Words(string list, IReadOnlyList<WordRule> carried)
    {
        HashSet<string> shown = [.. form[list + "-shown"].OfType<string>()];
        ILookup<string, string> ticked = form[list + "-form"].OfType<string>().Select(value => value.Split('|', 2)).Where(parts => parts.Length == 2)
            .ToLookup(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        return [.. Text(list).ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Distinct()
            .Select(word => shown.Contains(word) ? new WordRule(word, [.. ticked[word]])
                : carried.FirstOrDefault(rule => rule.Word == word) ?? Suggested(word, language))];
    }

    private List<GroupRule> Rules()
    {
        string?[] ids = [.. form["rule-id"]];
        string?[] fr = [.. form["rule-fr"]];
        string?[] en = [.. form["rule-en"]];
        return [.. Enumerable.Range(0, Math.Min(ids.Length, Math.Min(fr.Length, en.Length)))
            .Select(i => new GroupRule(ids[i] ?? "", fr[i]?.Trim() ?? "", en[i]?.Trim() ?? ""))
            .Where(rule => rule.Fr.Length > 0 || rule.En.Length > 0)];
    }
}
