using ModerationBot.Bot.Flags;
using ModerationBot.Detection;
using ModerationBot.Detection.Identification.Rewriting;

namespace ModerationBot.Bot.Review.Items;

/// <summary>
/// Suggests how the author could ask the same without making a patient recognisable. Worked out for the page that shows it;
/// nothing of it is stored or logged.
/// </summary>
/// <param name="screener">Today's detectors; null where none are loaded, and then nothing is suggested.</param>
/// <param name="policies">From which score on an item of a group is flagged.</param>
internal sealed class RewriteDesk(Func<Screener?> screener, PolicyBook policies)
{
    /// <summary>Texts beyond this many characters are not rewritten: nobody would read the two side by side.</summary>
    public const int LongestText = 5_000;

    /// <summary>The rewrite of a flagged text; null when nothing identifies by today's detectors.</summary>
    /// <param name="flag">The flag, with its item and verdict.</param>
    /// <param name="text">The text that was judged.</param>
    /// <param name="parent">What it answers to; null when there is none or it is not kept.</param>
    public RewriteView? Suggest(Flag flag, MemberText text, string? parent)
    {
        if (!flag.Identification || !text.IsReadable || text.Text.Length > LongestText || screener() is not { } detectors)
        {
            return null;
        }

        GroupThresholds thresholds = policies.Of(flag.GroupId).Settings.Thresholds;
        Rewriter rewriter = new(content => Ruled(detectors.Screen(content), thresholds));
        Rewrite? rewrite = rewriter.Suggest(new Content(text.Text)
        {
            Kind = flag.Item.Kind,
            Parent = parent,
            Attachments = flag.Verdict.Revision.Attachments,
            Language = flag.Verdict.Revision.Language,
        });
        return rewrite is null ? null : RewriteRuns.Of(text.Text, rewrite);
    }

    /// <summary>The verdict as the group's settings see it: a threshold that was lowered flags more.</summary>
    private static Verdict Ruled(Verdict verdict, GroupThresholds thresholds)
    {
        HalfVerdict half = verdict.Identification;
        bool flagged = (half.Score > 0 && half.Score >= thresholds.Identification)
            || verdict.Findings.Any(finding => finding.Half == Half.Identification
                && thresholds.Categories.TryGetValue(finding.Category, out double from) && finding.Score >= from);
        return verdict with { Identification = half with { Flagged = flagged } };
    }
}
