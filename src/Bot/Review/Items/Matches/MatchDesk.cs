using ModerationBot.Bot.Flags;
using ModerationBot.Detection;
using ModerationBot.Detection.Identification.Composition;

namespace ModerationBot.Bot.Review.Items.Matches;

/// <summary>Counts how many people match what a flagged text says of a patient. Worked out for the page; stored and logged nowhere.</summary>
/// <param name="screener">Today's detectors; null where none are loaded, and then nothing is counted.</param>
internal sealed class MatchDesk(Func<Screener?> screener)
{
    /// <summary>What tells by itself who somebody is.</summary>
    private static readonly string[] Direct =
        [IdentifierTypes.PersonName, IdentifierTypes.Phone, IdentifierTypes.Email, IdentifierTypes.IdNumber, IdentifierTypes.Handle];

    /// <summary>The count of a flagged text; null when nothing in it can be counted.</summary>
    /// <param name="flag">The flag, with its item and verdict.</param>
    /// <param name="text">The text that was judged.</param>
    /// <param name="parent">What it answers to; null when there is none or it is not kept.</param>
    public MatchView? Count(Flag flag, MemberText text, string? parent)
    {
        if (!flag.Identification || !text.IsReadable || screener()?.Find<CompositionDetector>() is not { } detector)
        {
            return null;
        }

        MatchCount? count = detector.Count(Document.From(new Content(text.Text)
        {
            Kind = flag.Item.Kind,
            Parent = parent,
            Language = flag.Verdict.Revision.Language,
        }));
        return count is null ? null : new MatchView(count, flag.Categories.Any(Direct.Contains));
    }
}
