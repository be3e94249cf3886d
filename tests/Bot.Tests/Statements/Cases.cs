using ModerationBot.Bot.Review;
using ModerationBot.Bot.Statements;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Statements;

/// <summary>Invented cases.</summary>
internal static class Cases
{
    public static StatementCase Patient { get; } = new()
    {
        DecisionId = 12,
        GroupId = "divan",
        GroupName = "Le Divan",
        TimeZone = "Europe/Paris",
        Outcome = "remove",
        Reason = DecisionReasons.PatientIdentifiable,
        Kind = ContentKind.Comment,
        Attachments = ["photo"],
        Language = "fr",
        WrittenAt = new DateTimeOffset(2026, 11, 12, 13, 2, 0, TimeSpan.Zero),
        DecidedAt = new DateTimeOffset(2026, 11, 18, 12, 0, 0, TimeSpan.Zero),
        Carried = Carried.Done,
        CarriedAt = new DateTimeOffset(2026, 11, 18, 12, 1, 0, TimeSpan.Zero),
        AppealUntil = new DateTimeOffset(2027, 5, 20, 12, 1, 0, TimeSpan.Zero),
        Identifiers = [IdentifierTypes.Age, IdentifierTypes.Place],
        Detectors = ["essai@1", "lieux@3"],
        FromNotice = false,
    };

    public static StatementCase Ground { get; } = Patient with
    {
        DecisionId = 13,
        Outcome = "ask_edit",
        Reason = Grounds.Appearance,
        RuleId = "r3",
        Rule = new LocalizedText("On parle des patients avec respect", "We speak of patients with respect"),
        Kind = ContentKind.Post,
        Attachments = [],
        EditUntil = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero),
        FromNotice = true,
    };

    /// <summary>Every combination that a restricting decision can have, and reasons that are none of law.</summary>
    public static IEnumerable<StatementCase> All() =>
        from outcome in new[] { "remove", "hide", "ask_edit" }
        from reason in DecisionReasons.ForRemove.Append("house_rule")
        from kind in Enum.GetValues<ContentKind>()
        from carried in new[] { Carried.Done, Carried.AlreadyGone, Carried.ByHand, Carried.DryRun }
        from notice in new[] { true, false }
        from rule in new[] { null, new LocalizedText("Une règle", "A rule") }
        from bare in new[] { true, false }
        select Patient with
        {
            Outcome = outcome,
            Reason = reason,
            Kind = kind,
            Carried = carried,
            CarriedAt = carried == Carried.Done ? Patient.CarriedAt : null,
            FromNotice = notice,
            RuleId = rule is null ? null : "r1",
            Rule = rule,
            EditUntil = outcome == "ask_edit" && !bare ? Ground.EditUntil : null,
            Identifiers = bare ? [] : IdentifierTypes.All,
            Detectors = bare ? [] : Patient.Detectors,
        };
}
