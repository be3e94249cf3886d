namespace ModerationBot.Sandbox;

/// <summary>A write that came over the Graph side.</summary>
/// <param name="ObjectId">The object it aimed at, as asked for.</param>
/// <param name="Verb">One of <c>delete hide unhide reply post</c>.</param>
/// <param name="At">When it came.</param>
/// <param name="HadEffect">False when it changed nothing: gone, refused, or already so.</param>
public sealed record ModerationCall(string ObjectId, string Verb, DateTimeOffset At, bool HadEffect);
