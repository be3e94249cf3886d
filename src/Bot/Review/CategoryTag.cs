using ModerationBot.Bot.Flags;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Review;

/// <summary>
/// A category with the question that it answers: the code <c>age</c> is a ground and an identifier type.
/// Public because Razor components are.
/// </summary>
/// <param name="Half">The question.</param>
/// <param name="Category">A code of <see cref="Grounds"/> or <see cref="IdentifierTypes"/>, or <c>watch_word</c>.</param>
public sealed record CategoryTag(Half Half, string Category)
{
    /// <summary>The categories of a flag, most certain first, as its findings place them.</summary>
    internal static IReadOnlyList<CategoryTag> Of(Flag flag) =>
        [.. flag.Categories.SelectMany(code => HalvesOf(flag, code).Select(half => new CategoryTag(half, code)))];

    /// <summary>The halves that the flag is raised for; else those where it was found; else what the code says by itself.</summary>
    private static Half[] HalvesOf(Flag flag, string code)
    {
        Half[] found = [.. flag.Verdict.Findings.Where(f => f.Category == code).Select(f => f.Half).Distinct().Order()];
        Half[] raised = [.. found.Where(half => half == Half.Discrimination ? flag.Discrimination : flag.Identification)];
        return (raised, found) switch
        {
            ({ Length: > 0 }, _) => raised,
            (_, { Length: > 0 }) => found,
            _ => [IdentifierTypes.All.Contains(code) && !Grounds.All.Contains(code) ? Half.Identification : Half.Discrimination],
        };
    }
}
