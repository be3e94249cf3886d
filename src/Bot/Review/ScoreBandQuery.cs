namespace ModerationBot.Bot.Review;

/// <summary>Which open flags a band of scores holds.</summary>
/// <param name="Half">The question whose score counts; only flags raised for it.</param>
/// <param name="GroupId">Only this group; null for all.</param>
/// <param name="From">Lowest score, 0 to 1, included.</param>
/// <param name="To">Highest score, 0 to 1, included.</param>
/// <param name="Seed">Chooses the samples: the same seed over the same flags gives the same ones.</param>
internal sealed record ScoreBandQuery(Half Half, string? GroupId, double From, double To, int Seed);
