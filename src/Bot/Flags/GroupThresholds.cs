using ModerationBot.Bot.Feeds;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Flags;

/// <summary>From which score on a group's items are flagged.</summary>
/// <param name="Discrimination">Of the whole half; null takes the model's own.</param>
/// <param name="Identification">Of the whole half.</param>
/// <param name="Categories">Of single categories, in place of the two.</param>
internal sealed record GroupThresholds(double? Discrimination, double Identification, IReadOnlyDictionary<string, double> Categories)
{
    /// <summary>Those of the settings file for one group: its own first, then those of section <c>Policy</c>.</summary>
    public static GroupThresholds Of(PolicyOptions policy, GroupOptions group)
    {
        Dictionary<string, double> categories = new(policy.CategoryThresholds, StringComparer.Ordinal);
        foreach ((string category, double threshold) in group.CategoryThresholds)
        {
            categories[category] = threshold;
        }

        return new(group.DiscriminationThreshold ?? policy.DiscriminationThreshold, policy.IdentificationThreshold, categories);
    }

    /// <summary>
    /// The lowest score from which an item may be flagged as discriminatory, the model's own at most: reasons are wanted from
    /// there on.
    /// </summary>
    public double LowestDiscrimination => Categories.Where(pair => Grounds.All.Contains(pair.Key)).Select(pair => pair.Value)
        .Append(Discrimination ?? Screener.DefaultDiscrimination).Append(Screener.DefaultDiscrimination).Min();

    /// <summary>The threshold of a half; null takes the model's own.</summary>
    public double? Of(Half half) => half == Half.Discrimination ? Discrimination : Identification;
}
