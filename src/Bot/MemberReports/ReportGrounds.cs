using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Detection;

namespace ModerationBot.Bot.MemberReports;

/// <summary>What a member may say is wrong, as code values, and what flag that raises.</summary>
internal static class ReportGrounds
{
    /// <summary>None of the grounds: the note may tell.</summary>
    public const string SomethingElse = "something_else";

    /// <summary>A patient first, then the grounds of discrimination.</summary>
    public static IReadOnlyList<string> All { get; } = [DecisionReasons.PatientIdentifiable, .. Grounds.All, SomethingElse];

    /// <summary>The flag that a report raises where the detectors raise none.</summary>
    public static PolicyRuling Ruling(string ground) => ground == DecisionReasons.PatientIdentifiable
        ? new PolicyRuling(false, true, Severity.High, [], [])
        : new PolicyRuling(true, false, Severity.Medium, [Grounds.All.Contains(ground) ? ground : Grounds.Other], []);
}
