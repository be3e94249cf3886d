using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;

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
