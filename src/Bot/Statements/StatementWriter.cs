using System.Globalization;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Statements;

/// <summary>
/// Writes the six items of a case. It names nobody and quotes nothing: categories, and kinds of identifiers where a patient
/// could be recognised.
/// </summary>
internal static class StatementWriter
{
    /// <param name="about">The case.</param>
    /// <param name="language"><c>fr</c> or <c>en</c>.</param>
    public static StatementOfReasons Write(StatementCase about, string language)
    {
        string Say(string key, params object[] values) => StatementText.Of(key, language, values);
        return new StatementOfReasons(
            Restriction(about, language),
            Facts(about, language),
            new MeansItem(
                about.Detectors.Count == 0 ? Say("Means_none") : Say("Means_detectors", string.Join(", ", about.Detectors)),
                Say("Means_person")),
            Law(about, language),
            Rule(about, language),
            new RedressItem(Say("Redress_appeal", Day(about.AppealUntil, about, language)), Say("Redress_body"), Say("Redress_court")));
    }

    /// <summary>A day in the group's zone, as the language writes it.</summary>
    public static string Day(DateTimeOffset moment, StatementCase about, string language) => TimeZoneInfo.ConvertTime(moment, about.Zone)
        .ToString(StatementText.Of("Format_day", language), CultureInfo.GetCultureInfo(language));

    /// <summary>The message as its author knows it: "votre commentaire du 12 novembre 2026 à 14 h 02".</summary>
    private static string Message(StatementCase about, string language) => StatementText.Of(
        about.Kind == ContentKind.Post ? "Message_post" : "Message_comment", language, Moment(about.WrittenAt, about, language));

    private static string Moment(DateTimeOffset moment, StatementCase about, string language) => TimeZoneInfo.ConvertTime(moment, about.Zone)
        .ToString(StatementText.Of("Format_moment", language), CultureInfo.GetCultureInfo(language));

    private static RestrictionItem Restriction(StatementCase about, string language)
    {
        string what = StatementText.Of($"What_{about.Outcome}", language, Message(about, language), about.GroupName);
        string state = StatementText.Of($"Carried_{about.Carried}", language, Moment(about.CarriedAt ?? about.DecidedAt, about, language));
        string duration = about.EditUntil is { } until
            ? StatementText.Of("Duration_until", language, Moment(until, about, language))
            : StatementText.Of($"Duration_{about.Outcome}", language);
        return new RestrictionItem($"{what} {state}", StatementText.Of("Territory", language), duration);
    }

    private static FactsItem Facts(StatementCase about, string language)
    {
        string found = about.IsPatient && about.Identifiers.Count > 0
            ? StatementText.Of("Facts_identifiers", language, Kinds(about, language))
            : about.IsPatient ? StatementText.Of("Facts_patient", language)
            : about.IsLegal ? StatementText.Of("Facts_ground", language, StatementText.Category(about.Reason, language))
            : StatementText.Of("Facts_rule", language);
        return new FactsItem(
            $"{found} {StatementText.Of("Facts_no_quote", language)}",
            StatementText.Of(about.FromNotice ? "Origin_notice" : "Origin_own", language));
    }

    private static LawItem Law(StatementCase about, string language) => about.IsLegal
        ? new LawItem(
            StatementText.Law(about.Reason, language),
            about.IsPatient
                ? StatementText.Of("Why_patient", language)
                : StatementText.Of("Why_ground", language, StatementText.Category(about.Reason, language)))
        : new LawItem(StatementText.Of("Law_none", language), StatementText.Of("Why_none", language));

    private static RuleItem Rule(StatementCase about, string language)
    {
        string kind = about.IsPatient ? "patient" : about.IsLegal ? "ground" : "other";
        return about.Rule is { } rule
            ? new RuleItem(StatementText.Of("Rule_cited", language, rule.In(language)), StatementText.Of($"Rule_why_{kind}", language))
            : new RuleItem(StatementText.Of("Rule_purpose", language), StatementText.Of($"Purpose_why_{kind}", language));
    }

    private static string Kinds(StatementCase about, string language) =>
        string.Join(", ", about.Identifiers.Select(code => StatementText.Category(code, language)));
}
