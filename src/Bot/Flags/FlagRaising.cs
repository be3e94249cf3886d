using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Flags;

/// <summary>How a flag comes into being, and how that is logged.</summary>
internal static class FlagRaising
{
    /// <summary>A new flag of a verdict.</summary>
    /// <param name="verdict">With its revision and the item.</param>
    /// <param name="ruling">Why it is raised.</param>
    /// <param name="policyVersion">The policy that ruled.</param>
    /// <param name="now">The time of raising.</param>
    public static Flag Raise(StoredVerdict verdict, PolicyRuling ruling, string policyVersion, DateTimeOffset now) => new()
    {
        ItemId = verdict.Revision.ItemId,
        Item = verdict.Revision.Item,
        VerdictId = verdict.Id,
        Verdict = verdict,
        GroupId = verdict.Revision.Item.GroupId,
        ThreadPlatformId = verdict.Revision.Item.ThreadPlatformId,
        AuthorPlatformId = verdict.Revision.Item.AuthorPlatformId,
        Severity = ruling.Severity,
        Discrimination = ruling.Discrimination,
        Identification = ruling.Identification,
        Categories = ruling.Categories,
        PolicyVersion = policyVersion,
        RaisedAt = now,
    };

    /// <summary>Opens a flag again with the content that it has.</summary>
    public static void Reopen(Flag flag, DateTimeOffset now)
    {
        flag.State = FlagState.Open;
        flag.ClosedAt = null;
        flag.RaisedAt = now;
        flag.Version++;
    }

    /// <summary>Opens a flag again whose author was asked to edit, with the content that it has.</summary>
    public static void Return(Flag flag, string because, DateTimeOffset now)
    {
        Reopen(flag, now);
        flag.DueAt = null;
        flag.Returned = because;
    }

    /// <summary>
    /// Opens a flag again whose author edited. Where nothing is found any more, it still asks what it asked, as the least urgent.
    /// </summary>
    /// <param name="flag">With its verdict.</param>
    /// <param name="verdict">Of the new words.</param>
    /// <param name="ruling">What the policy makes of them.</param>
    /// <param name="policyVersion">The policy that ruled.</param>
    /// <param name="now">The time of the return.</param>
    public static void ReturnEdited(Flag flag, StoredVerdict verdict, PolicyRuling ruling, string policyVersion, DateTimeOffset now)
    {
        if (ruling.Flagged)
        {
            Renew(flag, verdict, ruling, policyVersion, now);
            return;
        }

        Take(flag, verdict, policyVersion);
        flag.Severity = Severity.Low;
        flag.ProposedBy = null;
        Return(flag, FlagReturns.EditedClean, now);
    }

    /// <summary>Gives a flag the newest verdict, and opens it.</summary>
    /// <param name="flag">With the verdict that it has.</param>
    /// <param name="verdict">The newest one.</param>
    /// <param name="ruling">Why it is flagged.</param>
    /// <param name="policyVersion">The policy that ruled.</param>
    /// <param name="now">The time of raising where the content is another.</param>
    public static void Renew(Flag flag, StoredVerdict verdict, PolicyRuling ruling, string policyVersion, DateTimeOffset now)
    {
        if (verdict.RevisionId != flag.Verdict.RevisionId)
        {
            // Other content is a new event; a new detector over the same content is not. A first yes was said of the old words.
            flag.RaisedAt = now;
            flag.ProposedBy = null;
            flag.Returned = flag.State == FlagState.Waiting || flag.Returned is not null ? FlagReturns.Edited : null;
        }

        Take(flag, verdict, policyVersion);
        flag.Severity = ruling.Severity;
        flag.Discrimination = ruling.Discrimination;
        flag.Identification = ruling.Identification;
        flag.Categories = ruling.Categories;
        flag.State = FlagState.Open;
        flag.DueAt = null;
        flag.ClosedAt = null;
        flag.Version++;
    }

    public static Task LogReturnAsync(IDecisionLog log, ModerationDb db, Flag flag, CancellationToken cancellationToken) => log.AppendAsync(
        db,
        LogKinds.FlagReturned,
        new Dictionary<string, object?>
        {
            ["flag"] = flag.Id,
            ["item"] = flag.ItemId,
            ["because"] = flag.Returned,
            ["verdict"] = flag.VerdictId,
            ["version"] = flag.Version,
        },
        cancellationToken);

    private static void Take(Flag flag, StoredVerdict verdict, string policyVersion)
    {
        flag.VerdictId = verdict.Id;
        flag.Verdict = verdict;
        flag.PolicyVersion = policyVersion;
    }

    public static Task LogAsync(IDecisionLog log, ModerationDb db, Flag flag, CancellationToken cancellationToken) => log.AppendAsync(
        db,
        LogKinds.FlagRaised,
        new Dictionary<string, object?>
        {
            ["item"] = flag.ItemId,
            ["group"] = flag.GroupId,
            ["severity"] = flag.Severity.ToString(),
            ["categories"] = flag.Categories,
            ["policy"] = flag.PolicyVersion,
            ["version"] = flag.Version,
        },
        cancellationToken);
}
