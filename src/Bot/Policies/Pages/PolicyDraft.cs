using ModerationBot.Bot.Flags;

namespace ModerationBot.Bot.Policies.Pages;

/// <summary>What an owner has typed so far.</summary>
/// <param name="Seen">The newest version that she saw.</param>
/// <param name="Settings">What it says.</param>
/// <param name="Why">Her reason.</param>
/// <param name="Shown">Words whose forms she was shown.</param>
/// <param name="Problems">What could not be read at all.</param>
internal sealed record PolicyDraft(
    int Seen, PolicySettings Settings, string Why, IReadOnlySet<string> Shown, IReadOnlyList<PolicyProblem> Problems);
