using System.Globalization;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds;

/// <summary>Checks thresholds of single categories: one of a category that does not exist would silently do nothing.</summary>
internal static class CategoryThresholds
{
    /// <summary>What is wrong with them, each fault with its place, limit and value.</summary>
    /// <param name="place">The setting, such as <c>Policy:CategoryThresholds</c>.</param>
    /// <param name="thresholds">By code of category.</param>
    public static IEnumerable<string> Faults(string place, IReadOnlyDictionary<string, double> thresholds) =>
        thresholds.SelectMany(pair => Faults(place, pair.Key, pair.Value));

    private static IEnumerable<string> Faults(string place, string category, double threshold)
    {
        if (!Grounds.All.Contains(category) && !IdentifierTypes.All.Contains(category))
        {
            yield return $"{place}:{category}: there is no such category.";
        }

        if (threshold is not (>= 0 and <= 1))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{place}:{category}: must be 0 to 1, not {threshold}.");
        }
    }
}
