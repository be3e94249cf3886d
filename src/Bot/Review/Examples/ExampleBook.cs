using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Review.Examples;

/// <summary>
/// Keeps labelled examples in step with decisions: written with the decision, taken back with it, gone with the text.
/// Only for groups that allow it.
/// </summary>
internal sealed class ExampleBook(IOptions<GroupsOptions> groups) : IErasureFollower
{
    /// <summary>Below this score alone, a text says little without what it answers to.</summary>
    private const double SpeaksForItself = 0.5;

    /// <summary>The groups whose decisions may be learnt from.</summary>
    public IReadOnlyList<string> Groups { get; } = [.. groups.Value.Groups.Where(g => g.LearnFromDecisions).Select(g => g.Id)];

    /// <summary>Adds the example of a decision, if there is one, to the decision's own transaction.</summary>
    public async Task NoteAsync(ModerationDb db, Decision decision, CancellationToken cancellationToken)
    {
        if (Groups.Count == 0)
        {
            return;
        }

        Flag flag = await db.Set<Flag>().Include(f => f.Item).Include(f => f.Verdict.Revision)
            .SingleAsync(f => f.Id == decision.FlagId, cancellationToken).ConfigureAwait(false);
        if (!Groups.Contains(flag.GroupId) || LabelOf(flag, decision) is not { } discriminatory)
        {
            return;
        }

        Item item = flag.Item;
        StoredVerdict verdict = flag.Verdict;
        bool answers = item.ParentPlatformId is not null || verdict.Revision.ParentTextCipher is not null;
        db.Add(new LabelledExample
        {
            DecisionId = decision.Id,
            GroupId = flag.GroupId,
            RevisionId = verdict.RevisionId,
            ParentRevisionId = await ParentAsync(db, item, cancellationToken).ConfigureAwait(false),
            NeedsParent = answers && verdict.DiscriminationScoreAlone < SpeaksForItself,
            Language = await LanguageAsync(db, verdict, item, cancellationToken).ConfigureAwait(false),
            Discriminatory = discriminatory,
            Grounds = discriminatory ? [decision.Reason] : [],
            Detectors = verdict.Model is { Length: > 0 } model ? model : verdict.DetectorSet,
        });
    }

    /// <summary>Takes the example of a decision back, in the transaction of the undoing.</summary>
    public static Task RetractAsync(ModerationDb db, long decisionId, CancellationToken cancellationToken) =>
        db.Set<LabelledExample>().Where(e => e.DecisionId == decisionId).ExecuteDeleteAsync(cancellationToken);

    /// <summary>An example goes with its text, and with what it answers to when it says little without.</summary>
    public Task ErasedAsync(ModerationDb db, IReadOnlyList<long> revisions, CancellationToken cancellationToken) => db.Set<LabelledExample>()
        .Where(e => revisions.Contains(e.RevisionId)
            || (e.NeedsParent && e.ParentRevisionId != null && revisions.Contains(e.ParentRevisionId.Value)))
        .ExecuteDeleteAsync(cancellationToken);

    /// <summary>Deletes the examples of groups whose owner no longer allows them.</summary>
    public Task ForgetAsync(ModerationDb db, CancellationToken cancellationToken) =>
        db.Set<LabelledExample>().Where(e => !Groups.Contains(e.GroupId)).ExecuteDeleteAsync(cancellationToken);

    /// <summary>
    /// The label, or null when the decision says nothing of it: what is acceptable in its context was seen rightly, an
    /// identifiable patient is the other question, and an item that was edited since may be kept for its new words.
    /// </summary>
    private static bool? LabelOf(Flag flag, Decision decision) => decision.Outcome switch
    {
        DecisionOutcome.Remove or DecisionOutcome.Hide or DecisionOutcome.AskEdit when Grounds.All.Contains(decision.Reason) => true,
        DecisionOutcome.Approve when decision.Reason == DecisionReasons.WrongFlag && flag.Discrimination
            && flag.Verdict.Revision.Number == flag.Item.LatestRevision => false,
        _ => null,
    };

    /// <summary>What the person read above the text: the item answered to, else the post of the thread, while it is kept.</summary>
    private static async Task<long?> ParentAsync(ModerationDb db, Item item, CancellationToken cancellationToken)
    {
        if (item.ParentPlatformId is not { } parent)
        {
            return null;
        }

        var found = await db.Set<Revision>().AsNoTracking()
            .Where(r => r.Item.GroupId == item.GroupId && (r.Item.PlatformId == parent || r.Item.PlatformId == item.ThreadPlatformId))
            .Where(r => r.Number == r.Item.LatestRevision && r.TextCipher != null)
            .Select(r => new { r.Id, r.Item.PlatformId })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return (found.Find(r => r.PlatformId == parent) ?? found.FirstOrDefault())?.Id;
    }

    /// <summary>As it was judged; the group's own language for a text too short to tell.</summary>
    private static async Task<string> LanguageAsync(
        ModerationDb db, StoredVerdict verdict, Item item, CancellationToken cancellationToken) =>
        verdict.Language is "fr" or "en"
            ? verdict.Language
            : await db.Set<Group>().Where(g => g.Id == item.GroupId).Select(g => g.Language)
                .SingleAsync(cancellationToken).ConfigureAwait(false);
}
