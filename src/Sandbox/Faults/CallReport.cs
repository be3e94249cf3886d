namespace ModerationBot.Sandbox.Faults;

/// <summary>Answer of <c>GET /sandbox/calls</c>.</summary>
internal sealed record CallReport(IReadOnlyDictionary<string, long> Counts, IReadOnlyList<ModerationCall> Moderation);
