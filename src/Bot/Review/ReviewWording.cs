using System.Globalization;
using Microsoft.Extensions.Localization;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Review;

/// <summary>Says codes, counts and times in the reader's language.</summary>
internal sealed class ReviewWording(IStringLocalizer<ReviewText> texts, TimeProvider time)
{
    /// <summary>A ground or an identifier type.</summary>
    public string Category(string code) => Named("Category", code);

    /// <summary>A reason of a decision.</summary>
    public string Reason(string code) => Grounds.All.Contains(code) ? Category(code) : Named("Reason", code);

    /// <summary>What a member says is wrong.</summary>
    public string ReportGround(string code)
    {
        LocalizedString text = texts[$"Ground_{code}"];
        return text.ResourceNotFound ? Reason(code) : text;
    }

    public string Severity(Severity severity) => Named("Severity", severity.ToString());

    public string HalfName(Half half) => Named("Half", half.ToString());

    /// <summary>A kind of attachment, as something that a person still has to look at.</summary>
    public string Attachment(string kind) => Named("Attachment", kind);

    /// <summary>A code of <see cref="Detection.NotJudged"/>.</summary>
    public string NotJudged(string code) => Named("NotJudged", code);

    /// <summary>The sentence of law behind a category.</summary>
    public string Law(Half half, string category) =>
        half == Half.Identification ? texts["Law_identification"] : Named("Law", category);

    public string Kind(ContentKind kind) => texts[kind == ContentKind.Post ? "Kind_post" : "Kind_comment"];

    public string Member(string? pseudonym) => pseudonym is null ? texts["Member_unknown"] : texts["Member", pseudonym];

    /// <summary>"3e signalement en 90 jours"; null when the author is not known.</summary>
    public string? AuthorLine(int rank) => rank switch
    {
        0 => null,
        1 => texts["Author_first"].Value,
        _ => texts["Author_nth", Ordinal(rank)].Value,
    };

    /// <summary>A share as whole per cent.</summary>
    public static string Percent(double share) => share.ToString("P0", CultureInfo.CurrentCulture);

    public static string Number(int number) => number.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>How long ago: "il y a 3 h".</summary>
    public string Ago(DateTimeOffset moment)
    {
        TimeSpan age = time.GetUtcNow() - moment;
        return age.TotalSeconds < 5 ? texts["Ago_now"]
            : age.TotalMinutes < 1 ? texts["Ago_seconds", (int)age.TotalSeconds]
            : age.TotalHours < 1 ? texts["Ago_minutes", (int)age.TotalMinutes]
            : age.TotalDays < 1 ? texts["Ago_hours", (int)age.TotalHours]
            : texts["Ago_days", (int)age.TotalDays];
    }

    /// <summary>"aujourd'hui à 14 h 02", "mercredi 18 novembre à 14 h 02": the clock of the group's zone.</summary>
    public string When(DateTimeOffset moment, TimeZoneInfo zone)
    {
        DateTimeOffset local = TimeZoneInfo.ConvertTime(moment, zone);
        DateTimeOffset today = TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone);
        string clock = Clock(moment, zone);
        return local.Date == today.Date ? texts["When_today", clock]
            : local.Date == today.Date.AddDays(-1) ? texts["When_yesterday", clock]
            : texts["When_day", local.ToString(texts[local.Year == today.Year ? "Format_day" : "Format_day_year"], CultureInfo.CurrentCulture), clock];
    }

    /// <summary>The time of day: "14 h 02".</summary>
    public string Clock(DateTimeOffset moment, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(moment, zone).ToString(texts["Format_clock"], CultureInfo.CurrentCulture);

    /// <summary>Who was faster: "Claire a déjà retiré ce commentaire aujourd'hui à 14 h 02."</summary>
    public string Conflict(PastDecision past) => Told("Conflict", past);

    /// <summary>A line of an item's history: "Claire a retiré l'élément aujourd'hui à 14 h 02."</summary>
    public string History(PastDecision past) => Told("History", past);

    /// <summary>What became of a decision on the platform.</summary>
    public string Carried(CarriedAction action, TimeZoneInfo zone) => action switch
    {
        { Verb: "hide" or "show" or "reply" } => CarriedOtherwise(action, zone),
        { State: "done", Answer: "by_hand", Restores: true } => texts["Carried_restore_by_hand"],
        { State: "refused", Restores: true } => texts["Carried_restore_refused", action.Answer ?? "?"],
        { State: "done", Answer: Feeds.FeedAnswers.AlreadyGone, Restores: true } => texts["Carried_restore_gone"],
        { State: "done", DryRun: false, DoneAt: { } at, Restores: true } => texts["Carried_restored", When(at, zone)],
        { State: "started", Restores: true } => texts["Carried_restore_started"],
        { State: "refused" } => texts["Carried_refused", action.Answer ?? "?"],
        { State: "done", Answer: "by_hand" } => texts["Carried_by_hand"],
        { State: "done", DryRun: true } => texts["Carried_dry_run"],
        { State: "done", DoneAt: { } at } => texts["Carried_done", When(at, zone)],
        _ => texts["Carried_started"],
    };

    /// <summary>Why a flag is open again after its author was asked to edit.</summary>
    public string Returned(string code) => Named("Returned", code);

    /// <summary>How many flags of a batch were not decided, and why: "déjà décidés : 2".</summary>
    internal string Refused(DeskStatus status, int count)
    {
        LocalizedString text = texts[$"Refused_{status}", Number(count)];
        return text.ResourceNotFound ? $"{status}: {Number(count)}" : text;
    }

    /// <summary>What became of a hiding or a message.</summary>
    private string CarriedOtherwise(CarriedAction action, TimeZoneInfo zone) => action switch
    {
        { State: "refused" } => texts[$"Carried_{action.Verb}_refused", action.Answer ?? "?"],
        { State: "done", Answer: "by_hand" } => texts[$"Carried_{action.Verb}_by_hand"],
        { State: "done", DryRun: true } => texts["Carried_dry_run"],
        { State: "done", Answer: "unconfirmed" } => texts["Carried_reply_unconfirmed"],
        { State: "done", Answer: Feeds.FeedAnswers.AlreadyGone, Verb: "reply" } => texts["Carried_reply_gone"],
        { State: "done", Answer: Feeds.FeedAnswers.AlreadyGone } => texts["Carried_restore_gone"],
        { State: "done", DoneAt: { } at, Verb: "hide" } => texts["Carried_hidden", When(at, zone)],
        { State: "done", DoneAt: { } at, Verb: "show" } => texts["Carried_shown", When(at, zone)],
        { State: "done", DoneAt: { } at } => texts["Carried_replied", When(at, zone)],
        _ => texts[$"Carried_{action.Verb}_started"],
    };

    /// <summary>Name of the link from a mark to its reason.</summary>
    public string ReasonRef(int number) => texts["Reason_ref", number];

    /// <summary>How old an open flag is, as a class of the style sheet: <c>recent</c>, <c>waiting</c> or <c>late</c>.</summary>
    public string AgeClass(DateTimeOffset raisedAt) => (time.GetUtcNow() - raisedAt).TotalHours switch
    {
        < 4 => "recent",
        < 24 => "waiting",
        _ => "late",
    };

    private string Told(string kind, PastDecision past)
    {
        string who = past.ByReader ? "you" : "other";
        string name = past.Who ?? texts["Someone"];
        string to = past.EscalatedTo switch
        {
            null => texts["To_someone"],
            Flags.FlagMarks.Owners => texts["To_owners"],
            { } person => texts["To_person", person],
        };
        return texts[$"{kind}_{DecisionPayload.Code(past.Outcome)}_{who}", When(past.At, past.Zone), name, This(past.Kind), to];
    }

    private string This(ContentKind kind) => texts[kind == ContentKind.Post ? "This_post" : "This_comment"];

    private string Ordinal(int rank)
    {
        string ending = (rank % 100 is 11 or 12 or 13 ? 0 : rank % 10) switch
        {
            1 => "Ordinal_1",
            2 => "Ordinal_2",
            3 => "Ordinal_3",
            _ => "Ordinal_n",
        };
        return texts[ending, rank];
    }

    /// <summary>A code that no text names yet is shown as it is, never hidden.</summary>
    private string Named(string kind, string code)
    {
        LocalizedString text = texts[$"{kind}_{code}"];
        return text.ResourceNotFound ? code : text;
    }
}
