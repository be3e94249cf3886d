namespace ModerationBot.Bot.Review.Items;

/// <summary>A run of a text before or after its rewrite.</summary>
/// <param name="Text">The run.</param>
/// <param name="Changed">Whether it goes (before) or is new (after).</param>
public sealed record RewriteRun(string Text, bool Changed);
