using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Screening;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Review;

/// <summary>Turns the findings behind a flag into numbered reasons and marks.</summary>
/// <param name="Reasons">By number.</param>
/// <param name="Marks">One per finding that has a place in the text.</param>
internal sealed record ReasonList(IReadOnlyList<ItemReason> Reasons, IReadOnlyList<TextMark> Marks)
{
    public static ReasonList Of(Flag flag)
    {
        List<ItemReason> reasons = [];
        List<TextMark> marks = [];
        // What the item is flagged for comes first, then by place.
        var groups = flag.Verdict.Findings.Where(f => f.Severity != Severity.None)
            .OrderByDescending(f => Counts(flag, f)).ThenBy(f => f.Start).ThenBy(f => f.Category, StringComparer.Ordinal)
            .GroupBy(f => (f.Half, f.Category, f.ReasonFr, f.ReasonEn));
        foreach (var group in groups)
        {
            int number = reasons.Count + 1;
            bool counts = Counts(flag, group.First());
            reasons.Add(new ItemReason(
                number, group.Key.Half, group.Key.Category, new LocalizedText(group.Key.ReasonFr, group.Key.ReasonEn),
                group.Max(f => f.Score), counts, [.. group.Select(f => $"{f.Detector}@{f.Version}").Distinct()]));
            marks.AddRange(group.Where(f => f.Length > 0).DistinctBy(f => (f.Start, f.Length))
                .Select(f => new TextMark(f.Start, f.Length, number, f.Half, counts)));
        }

        return new ReasonList(reasons, marks);
    }

    /// <summary>The policy has the last word: it may raise a flag for what the detectors alone would let pass.</summary>
    private static bool Counts(Flag flag, StoredFinding finding) =>
        flag.Categories.Contains(finding.Category)
        && (finding.Half == Half.Discrimination ? flag.Discrimination : flag.Identification);
}
