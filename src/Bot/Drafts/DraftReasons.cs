using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Drafts;

/// <summary>
/// The queue's reasons, told once for each kind of detail: a member wants to know what to change, not which detector saw it.
/// </summary>
internal static class DraftReasons
{
    private const string Composition = "composition@";

    /// <summary>Said of a detail that only counts together with the others: how many people match stands beside.</summary>
    private static readonly LocalizedText Together = new(
        "Ce détail, ajouté aux autres, aide à reconnaître la personne.", "This detail, added to the others, helps to recognise the person.");

    /// <summary>Reasons and marks of a flag that belongs to no table.</summary>
    public static ReasonList Of(Flag flag)
    {
        ReasonList all = ReasonList.Of(flag);
        List<ItemReason> reasons = [];
        Dictionary<int, int> numbers = [];
        foreach (IGrouping<(Half Half, string Category, bool Counts), ItemReason> same in all.Reasons.GroupBy(r => (r.Half, r.Category, r.Counts)))
        {
            ItemReason? own = same.FirstOrDefault(reason => !reason.Detectors.Any(IsComposition));
            reasons.Add((own ?? same.First() with { Sentence = Together }) with { Number = reasons.Count + 1, Score = same.Max(reason => reason.Score) });
            foreach (ItemReason reason in same)
            {
                numbers[reason.Number] = reasons.Count;
            }
        }

        return new ReasonList(reasons, [.. all.Marks.Select(mark => mark with { Reason = numbers[mark.Reason] }).Distinct()]);
    }

    private static bool IsComposition(string detector) => detector.StartsWith(Composition, StringComparison.Ordinal);
}
