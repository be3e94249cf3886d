using Microsoft.Extensions.Localization;
using ModerationBot.Bot.Flags;

namespace ModerationBot.Bot.Review.Items;

/// <summary>Says where an item stands and what was decided of it, in plain sentences.</summary>
internal sealed class ItemWording(IStringLocalizer<ItemText> texts, ReviewWording words)
{
    /// <summary>Where the item stands now.</summary>
    /// <param name="item">The item.</param>
    /// <param name="last">Its latest decision; null when there is none.</param>
    public string State(ItemView item, PastDecision? last) => (item.State, last) switch
    {
        (FlagState.Waiting, _) when item.DueAt is { } due => texts["State_Waiting_until", words.When(due, item.Zone)],
        (FlagState.Closed, { Action: { } action }) => words.Carried(action, item.Zone),
        (FlagState.Open or FlagState.Acting or FlagState.Waiting, _) or (_, null) => texts[$"State_{item.State}"],
        _ => texts[$"State_{item.State}_{DecisionPayload.Code(last.Outcome)}"],
    };

    /// <summary>Whether the reason tells more than the sentence does.</summary>
    public static bool TellsReason(PastDecision past) =>
        past.Outcome is not (DecisionOutcome.Undo or DecisionOutcome.Restore);
}
