using ModerationBot.Detection;

namespace ModerationBot.Bot.Flags;

/// <summary>A rule of the group itself, which a decision may cite.</summary>
/// <param name="Id">Code that decisions keep, such as <c>r3</c>; never given to another rule again.</param>
/// <param name="Fr">The rule in French.</param>
/// <param name="En">The rule in English.</param>
internal sealed record GroupRule(string Id, string Fr, string En)
{
    /// <summary>The rule in both languages.</summary>
    public LocalizedText Text => new(Fr, En);
}
