using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Policies.Trying;

/// <summary>
/// Tries a policy, words included, on the texts that are still kept. Texts without a flag are erased once judged, so that this
/// is never the whole history: whoever shows the result says on how many texts it rests.
/// </summary>
internal sealed class WordTrial(KeptTexts texts)
{
    /// <summary>Most texts shown.</summary>
    public const int MostSamples = 3;

    private const int SampleLength = 180;

    /// <summary>Tries a policy beside the one in force.</summary>
    public async Task<WordTrialResult> RunAsync(string groupId, PolicySettings now, PolicySettings tried, CancellationToken cancellationToken)
    {
        IReadOnlyList<KeptText> kept = await texts.ReadAsync(groupId, cancellationToken).ConfigureAwait(false);
        Policy live = new(groupId, now);
        Policy next = new(groupId, tried);
        Outcome[] outcomes = [.. kept.AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(one => new Outcome(one, live.Rule(one.Verdict, one.Text), next.Rule(one.Verdict, one.Text)))];
        Outcome[] more = [.. outcomes.Where(one => one.Next.Flagged && !one.Live.Flagged)];
        Outcome[] fewer = [.. outcomes.Where(one => one.Live.Flagged && !one.Next.Flagged)];
        return new(
            kept.Count,
            more.Length,
            fewer.Length,
            Count(kept, Added(now.WatchWords, tried.WatchWords)),
            Count(kept, Added(now.AllowWords, tried.AllowWords)),
            [.. Mixed(more, fewer).Take(MostSamples).Select(Sample)]);
    }

    /// <summary>Some of each kind, where there are both.</summary>
    private static IEnumerable<Outcome> Mixed(Outcome[] more, Outcome[] fewer) =>
        more.Take(MostSamples - Math.Min(1, fewer.Length)).Concat(fewer);

    /// <summary>Rules that look for something which those in force do not.</summary>
    private static IEnumerable<WordRule> Added(IReadOnlyList<WordRule> now, IReadOnlyList<WordRule> tried)
    {
        HashSet<string> known = [.. WordList.Folded(now)];
        return tried.Where(rule => WordList.Folded([rule]).Any(word => !known.Contains(word)));
    }

    private static WordCount[] Count(IReadOnlyList<KeptText> kept, IEnumerable<WordRule> rules) => [.. rules.Select(rule =>
    {
        WordList list = new([rule]);
        return new WordCount(rule.Word, kept.Count(one => list.Find(one.Text).Count > 0));
    })];

    private static TrialSample Sample(Outcome outcome)
    {
        bool more = outcome.Next.Flagged;
        PolicyRuling ruling = more ? outcome.Next : outcome.Live;
        IEnumerable<TextMark> marks = ruling.Added
            .Concat(outcome.Text.Verdict.Findings.Where(f => f.Detector != Policy.WatchWord && f.Severity != Severity.None))
            .Where(f => f.Length > 0)
            .Select(f => new TextMark(f.Start, f.Length, 0, f.Half, true));
        return new(
            outcome.Text.ItemId, outcome.Text.FlagId, outcome.Text.Kind, more,
            TextMarker.Excerpt(outcome.Text.Text.Original, [.. marks], SampleLength));
    }

    private sealed record Outcome(KeptText Text, PolicyRuling Live, PolicyRuling Next);
}
