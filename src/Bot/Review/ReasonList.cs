using ModerationBot.Bot.Screening;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Review;

/// <summary>Turns a verdict's findings into numbered reasons and marks.</summary>
/// <param name="Reasons">By number.</param>
/// <param name="Marks">One per finding that has a place in the text.</param>
internal sealed record ReasonList(IReadOnlyList<ItemReason> Reasons, IReadOnlyList<TextMark> Marks)
{
    public static ReasonList Of(StoredVerdict verdict)
    {
        List<ItemReason> reasons = [];
        List<TextMark> marks = [];
        // What the item is flagged for comes first, then by place.
        var groups = verdict.Findings
            .OrderByDescending(f => Counts(verdict, f)).ThenBy(f => f.Start).ThenBy(f => f.Category, StringComparer.Ordinal)
            .GroupBy(f => (f.Half, f.Category, f.ReasonFr, f.ReasonEn));
        foreach (var group in groups)
        {
            int number = reasons.Count + 1;
            bool counts = Counts(verdict, group.First());
            reasons.Add(new ItemReason(
                number, group.Key.Half, group.Key.Category, new LocalizedText(group.Key.ReasonFr, group.Key.ReasonEn),
                group.Max(f => f.Score), counts, [.. group.Select(f => $"{f.Detector}@{f.Version}").Distinct()]));
            marks.AddRange(group.Where(f => f.Length > 0).DistinctBy(f => (f.Start, f.Length))
                .Select(f => new TextMark(f.Start, f.Length, number, f.Half, counts)));
        }

        return new ReasonList(reasons, marks);
    }

    private static bool Counts(StoredVerdict verdict, StoredFinding finding) => finding.Half == Half.Discrimination
        ? verdict.DiscriminationFlagged
        : verdict.IdentificationFlagged;
}
