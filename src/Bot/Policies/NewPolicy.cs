using ModerationBot.Bot.Flags;

namespace ModerationBot.Bot.Policies;

/// <summary>A change that an owner asks for.</summary>
/// <param name="GroupId">The group.</param>
/// <param name="Seen">The newest version that she saw; 0 when there was none.</param>
/// <param name="Mode">To rule, or to be tried beside.</param>
/// <param name="Settings">What it says.</param>
/// <param name="Why">Her reason.</param>
/// <param name="ActorId">Id of her account.</param>
internal sealed record NewPolicy(string GroupId, int Seen, PolicyMode Mode, PolicySettings Settings, string Why, string ActorId);
