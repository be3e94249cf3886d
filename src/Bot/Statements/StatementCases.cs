using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Actions;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.MemberReports;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Statements;

/// <summary>Gathers the case of a decision from the rows of the stages before.</summary>
internal sealed class StatementCases(IGroupRules rules, IOptions<StatementsOptions> options)
{
    /// <param name="db">Read only.</param>
    /// <param name="decision">With its flag and the item.</param>
    /// <param name="action">How it ended on the platform; null where none was called.</param>
    /// <param name="now">The time of making.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<StatementCase> ReadAsync(
        ModerationDb db, Decision decision, PlatformAction? action, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Flag flag = decision.Flag;
        long verdictId = decision.VerdictId ?? flag.VerdictId;
        StoredVerdict verdict = await db.Set<StoredVerdict>().AsNoTracking().Include(v => v.Findings).Include(v => v.Revision)
            .SingleAsync(v => v.Id == verdictId, cancellationToken).ConfigureAwait(false);
        Group group = await db.Set<Group>().AsNoTracking().SingleAsync(g => g.Id == flag.GroupId, cancellationToken).ConfigureAwait(false);
        List<StoredFinding> found = verdict.Findings.FindAll(f => f.Severity != Severity.None);
        string carried = Carried.Of(action);
        return new StatementCase
        {
            DecisionId = decision.Id,
            GroupId = group.Id,
            GroupName = group.Name,
            TimeZone = group.TimeZone,
            Outcome = DecisionPayload.Code(decision.Outcome),
            Reason = decision.Reason,
            RuleId = decision.RuleId,
            Rule = RuleOf(group.Id, decision.RuleId),
            Kind = flag.Item.Kind,
            Attachments = verdict.Revision.Attachments,
            Language = verdict.Language is "fr" or "en" ? verdict.Language : group.Language == "en" ? "en" : "fr",
            WrittenAt = flag.Item.CreatedAt,
            DecidedAt = decision.DecidedAt,
            Carried = carried,
            CarriedAt = carried == Carried.Done ? action?.DoneAt ?? decision.UndoUntil : null,
            EditUntil = decision.Outcome == DecisionOutcome.AskEdit ? flag.DueAt : null,
            AppealUntil = now.AddDays(options.Value.AppealDays),
            Identifiers = IdentifiersOf(flag, found),
            Detectors = [.. found.Select(f => $"{f.Detector}@{f.Version}").Distinct().Order(StringComparer.Ordinal)],
            FromNotice = await WasReportedAsync(db, decision, group.Zone, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>A rule that has been given up since is named by its id.</summary>
    private LocalizedText? RuleOf(string groupId, string? ruleId) => ruleId is null
        ? null
        : rules.Of(groupId).FirstOrDefault(rule => rule.Id == ruleId)?.Text ?? new LocalizedText(ruleId, ruleId);

    /// <summary>What the detectors found; what the flag says where a member alone found it.</summary>
    private static string[] IdentifiersOf(Flag flag, List<StoredFinding> found)
    {
        HashSet<string> kinds = [.. found.Where(f => f.Half == Half.Identification).Select(f => f.Category)];
        if (found.Count == 0 && flag.Identification)
        {
            kinds.UnionWith(flag.Categories);
        }

        return [.. IdentifierTypes.All.Where(kinds.Contains)];
    }

    /// <summary>Of a report only the day is known: one of the day of the decision counts.</summary>
    private static Task<bool> WasReportedAsync(ModerationDb db, Decision decision, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        DateOnly day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(decision.DecidedAt, zone).DateTime);
        return db.Set<MemberReport>().AnyAsync(r => r.ItemId == decision.Flag.ItemId && r.Day <= day, cancellationToken);
    }
}
