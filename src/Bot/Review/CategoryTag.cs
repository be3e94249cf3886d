using ModerationBot.Bot.Flags;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Review;

/// <summary>
/// A category with the question that it answers: the code <c>age</c> is a ground and an identifier type.
/// Public because Razor components are.
/// </summary>
/// <param name="Half">The question.</param>
/// <param name="Category">A code of <see cref="Grounds"/> or <see cref="IdentifierTypes"/>.</param>
public sealed record CategoryTag(Half Half, string Category)
{
    /// <summary>The categories of a flag, most certain first, as its findings place them.</summary>
    internal static IReadOnlyList<CategoryTag> Of(Flag flag) =>
        [.. flag.Categories.SelectMany(code => HalvesOf(flag, code).Select(half => new CategoryTag(half, code)))];

    private static IEnumerable<Half> HalvesOf(Flag flag, string code)
    {
        bool discriminates = flag.Discrimination && Grounds.All.Contains(code) && Found(flag, Half.Discrimination, code);
        bool identifies = flag.Identification && IdentifierTypes.All.Contains(code) && Found(flag, Half.Identification, code);
        return (discriminates, identifies) switch
        {
            (true, true) => [Half.Discrimination, Half.Identification],
            (true, false) => [Half.Discrimination],
            (false, true) => [Half.Identification],
            _ => [flag.Discrimination && Grounds.All.Contains(code) ? Half.Discrimination : Half.Identification],
        };
    }

    private static bool Found(Flag flag, Half half, string code) =>
        flag.Verdict.Findings.Exists(f => f.Half == half && f.Category == code);
}
