namespace ModerationBot.Bot.Flags;

/// <summary>A policy on trial.</summary>
/// <param name="Id">Of its row in <c>policies</c>.</param>
/// <param name="Policy">How it rules.</param>
internal sealed record ShadowPolicy(long Id, Policy Policy);
