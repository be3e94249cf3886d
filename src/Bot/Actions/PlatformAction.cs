using ModerationBot.Bot.Review;

namespace ModerationBot.Bot.Actions;

/// <summary>Table <c>actions</c>: one decision carried out on the platform. One per decision, so it acts once.</summary>
internal sealed class PlatformAction
{
    public long Id { get; init; }

    public required long DecisionId { get; init; }

    public Decision Decision { get; init; } = null!;

    /// <summary>What is asked of the platform: a code of <see cref="ActionVerbs"/>.</summary>
    public required string Verb { get; init; }

    public ActionState State { get; set; }

    /// <summary>Whether the group's dry run kept the call from being made.</summary>
    public required bool DryRun { get; init; }

    public int Tries { get; set; }

    public DateTimeOffset? NextTryAt { get; set; }

    /// <summary>The platform's answer as a code; null before the first try.</summary>
    public string? Answer { get; set; }

    /// <summary>When a call that must not be repeated was begun; its answer may be lost. Null before, and once the platform said no.</summary>
    public DateTimeOffset? CalledAt { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? DoneAt { get; set; }
}
