using ModerationBot.Bot.Flags;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>
/// The reasons of a removal in the order of the digit keys, the same on every card: a hand learns where a key is, and it
/// must never move. What professional groups write most stands first.
/// </summary>
internal static class ReasonOrder
{
    /// <summary>Reasons that have a digit, from 1.</summary>
    public const int Digits = 9;

    /// <summary>Every reason of <see cref="DecisionReasons.ForRemove"/>, each once.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        DecisionReasons.PatientIdentifiable,
        Grounds.Sex,
        Grounds.Origin,
        Grounds.Appearance,
        Grounds.SocialCondition,
        Grounds.Religion,
        Grounds.SexualOrientation,
        Grounds.Disability,
        Grounds.Health,
        Grounds.GenderIdentity,
        Grounds.Age,
        Grounds.Family,
        Grounds.Other,
    ];

    /// <summary>The reason that fits what a flag is raised for.</summary>
    /// <param name="categories">Grounds and identifier types of the flag, most certain first.</param>
    public static string Suggest(IReadOnlyList<CategoryTag> categories) =>
        // A watch word says least of why: it decides only when it stands alone.
        (categories.FirstOrDefault(t => t.Category != Policy.WatchWord) ?? (categories.Count > 0 ? categories[0] : null)) switch
        {
            { Category: Policy.WatchWord } => Grounds.Other,
            { Half: Half.Discrimination, Category: var ground } when Grounds.All.Contains(ground) => ground,
            _ => DecisionReasons.PatientIdentifiable,
        };
}
