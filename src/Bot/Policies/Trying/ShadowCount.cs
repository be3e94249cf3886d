using ModerationBot.Bot.Reports;

namespace ModerationBot.Bot.Policies.Trying;

/// <summary>What a policy on trial would have changed so far.</summary>
/// <param name="PolicyId">Its row.</param>
/// <param name="Since">When the trial began.</param>
/// <param name="MoreThisWeek">Texts of the last seven days that it alone would have flagged.</param>
/// <param name="FewerThisWeek">Texts of the last seven days that only the live policy flagged.</param>
/// <param name="More">The same since the beginning.</param>
/// <param name="Fewer">The same since the beginning.</param>
/// <param name="Both">Texts that both flagged.</param>
/// <param name="ByCategory">Why it would have flagged more, most often first.</param>
internal sealed record ShadowCount(
    long PolicyId, DateTimeOffset Since, int MoreThisWeek, int FewerThisWeek, int More, int Fewer, int Both, IReadOnlyList<CodeCount> ByCategory);
