namespace ModerationBot.Sandbox;

/// <summary>What goes wrong on the Graph side. A null rule is off; several may be on at once.</summary>
public sealed record SandboxFaults
{
    /// <summary>HTTP 400 with code 4, 17, 32 or 613 (<see cref="FaultRule.Code"/>; 4 when null).</summary>
    public FaultRule? Throttle { get; init; }

    /// <summary>The token is dead: 190, subcode 463 unless <see cref="FaultRule.Subcode"/> says otherwise.</summary>
    public FaultRule? DeadToken { get; init; }

    /// <summary>Missing permission: code 10 unless <see cref="FaultRule.Code"/> says otherwise.</summary>
    public FaultRule? Permission { get; init; }

    /// <summary>HTTP 500 with code 1 or 2 (<see cref="FaultRule.Code"/>; 2 when null).</summary>
    public FaultRule? ServerError { get; init; }

    /// <summary>The answer waits <see cref="FaultRule.Milliseconds"/>.</summary>
    public FaultRule? Slow { get; init; }

    /// <summary>HTTP 200 whose JSON is cut in the middle.</summary>
    public FaultRule? Malformed { get; init; }

    /// <summary>A feed page starts with the last post of the page before.</summary>
    public FaultRule? Duplicates { get; init; }

    /// <summary>A feed page comes shuffled.</summary>
    public FaultRule? OutOfOrder { get; init; }

    /// <summary>A member deletes the first post of the next feed page just before it is read.</summary>
    public FaultRule? DeleteBetweenPages { get; init; }

    /// <summary>The feed answers 200 with no post at all.</summary>
    public FaultRule? EmptyFeed { get; init; }

    /// <summary>No item carries <c>from</c>, as without the permission to read it.</summary>
    public FaultRule? WithoutAuthors { get; init; }
}
