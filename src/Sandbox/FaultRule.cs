using System.ComponentModel.DataAnnotations;

namespace ModerationBot.Sandbox;

/// <summary>When one fault strikes: on the next <see cref="Next"/> calls it fits, then by <see cref="Probability"/>.</summary>
public sealed record FaultRule
{
    /// <summary>Chance for each call, 0 to 1. Default 0.</summary>
    [Range(0.0, 1.0)]
    public double Probability { get; init; }

    /// <summary>How many of the next calls are struck for certain, 0 to 1,000,000. Default 0.</summary>
    [Range(0, 1_000_000)]
    public int Next { get; init; }

    /// <summary>Limits the fault to one kind of call (see <see cref="SandboxGroup.CallCounts"/>); null strikes any.</summary>
    [StringLength(20)]
    public string? Only { get; init; }

    /// <summary>Graph error code, where the fault has a choice.</summary>
    [Range(1, 100_000)]
    public int? Code { get; init; }

    /// <summary>Graph error subcode, where the fault has a choice.</summary>
    [Range(1, 10_000_000)]
    public int? Subcode { get; init; }

    /// <summary>Delay of a slow answer, 0 to 600,000 ms; 2,000 when null.</summary>
    [Range(0, 600_000)]
    public int? Milliseconds { get; init; }

    /// <summary>The next <paramref name="calls"/> calls.</summary>
    public static FaultRule ForNext(int calls) => new() { Next = calls };

    /// <summary>Every call until the faults are set anew.</summary>
    public static FaultRule Always { get; } = new() { Probability = 1 };
}
