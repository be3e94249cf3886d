namespace ModerationBot.Bot.Web;

/// <summary>Answer of <c>GET /api/status</c>: counts and times only.</summary>
internal sealed record StatusAnswer(IReadOnlyList<StatusGroup> Groups);
