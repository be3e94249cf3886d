using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Policies;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Policies;

/// <summary>The stages of a house with the desk of the policy beside them.</summary>
internal sealed class PolicyWorld : IAsyncDisposable
{
    private int _next;

    public House House { get; } = new(services => services.AddPolicies().AddSingleton<ReviewWording>());

    public PolicyDesk Desk => House.Get<PolicyDesk>();

    public T Get<T>()
        where T : notnull => House.Get<T>();

    public Task<PolicyResult> SaveAsync(PolicySettings settings, int seen, PolicyMode mode = PolicyMode.Live, string why = "essai inventé", string actor = "claire") =>
        Desk.SaveAsync(new(House.GroupId, seen, mode, settings, why, actor), TestContext.Current.CancellationToken);

    public static PolicySettings Watching(params string[] words) => new() { WatchWords = [.. words.Select(WordRule.Exactly)] };

    /// <summary>A text judged with these scores, without its words; the revision to judge again.</summary>
    public static StoredVerdict Judged(
        Revision revision, double discrimination, double identification, DateTimeOffset at, string detectors = "essai", params StoredFinding[] findings) => new()
        {
            RevisionId = revision.Id,
            Revision = revision,
            DetectorSet = detectors,
            Language = "fr",
            Severity = Severity.None,
            Flagged = discrimination >= 0.5 || identification >= 0.5,
            DiscriminationFlagged = discrimination >= 0.5,
            DiscriminationScore = discrimination,
            DiscriminationScoreAlone = discrimination,
            IdentificationFlagged = identification >= 0.5,
            IdentificationScore = identification,
            IdentificationScoreAlone = identification,
            NotJudged = [],
            JudgedAt = at,
            AppliedPolicy = "essai",
            Findings = [.. findings],
        };

    public Revision Revision(string group = Infrastructure.House.GroupId)
    {
        string id = $"t{++_next}";
        Item item = new()
        {
            GroupId = group,
            PlatformId = id,
            Kind = ContentKind.Comment,
            ThreadPlatformId = id,
            CreatedAt = House.Time.GetUtcNow(),
            SeenAt = House.Time.GetUtcNow(),
            ConfirmedAt = House.Time.GetUtcNow(),
            LatestRevision = 1,
        };
        Revision revision = new() { Number = 1, ContentHash = id, Attachments = [], SeenAt = House.Time.GetUtcNow(), Item = item };
        item.Revisions.Add(revision);
        return revision;
    }

    /// <summary>A flag of a verdict with the decision that stands on it.</summary>
    public static Decision Decided(StoredVerdict verdict, DecisionOutcome outcome, string reason, DateTimeOffset at)
    {
        Item item = verdict.Revision.Item;
        Flag flag = new()
        {
            ItemId = item.Id,
            Item = item,
            VerdictId = verdict.Id,
            Verdict = verdict,
            GroupId = item.GroupId,
            ThreadPlatformId = item.ThreadPlatformId,
            Severity = Severity.High,
            Discrimination = true,
            Identification = false,
            Categories = [Grounds.Origin],
            PolicyVersion = "essai",
            State = FlagState.Closed,
            Version = 2,
            RaisedAt = at,
        };
        return new Decision
        {
            FlagId = 0,
            Flag = flag,
            FlagVersion = 1,
            VerdictId = verdict.Id == 0 ? null : verdict.Id,
            Outcome = outcome,
            Reason = reason,
            DecidedBy = "claire",
            DecidedAt = at,
            UndoUntil = at,
        };
    }

    public static StoredFinding Finding(Half half, string category, double score) => new()
    {
        Detector = "essai",
        Version = 1,
        Half = half,
        Category = category,
        Start = 0,
        Length = 5,
        Score = score,
        Severity = Severity.High,
        ReasonFr = "raison",
        ReasonEn = "reason",
    };

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
