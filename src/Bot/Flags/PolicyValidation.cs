using System.Globalization;
using Microsoft.Extensions.Options;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Flags;

/// <summary>Refuses thresholds of categories that do not exist or lie outside 0 to 1: they would silently do nothing.</summary>
internal sealed class PolicyValidation : IValidateOptions<PolicyOptions>
{
    public ValidateOptionsResult Validate(string? name, PolicyOptions options)
    {
        string[] faults = [.. options.CategoryThresholds.SelectMany(pair => FaultsOf(pair.Key, pair.Value)),
            .. options.WatchWords.Concat(options.AllowWords).Where(string.IsNullOrWhiteSpace)
                .Select(_ => "Policy: an entry of WatchWords or AllowWords is empty.")];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FaultsOf(string category, double threshold)
    {
        if (!Grounds.All.Contains(category) && !IdentifierTypes.All.Contains(category))
        {
            yield return $"Policy:CategoryThresholds:{category}: there is no such category.";
        }

        if (threshold is < 0 or > 1)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"Policy:CategoryThresholds:{category}: must be 0 to 1, not {threshold}.");
        }
    }
}
