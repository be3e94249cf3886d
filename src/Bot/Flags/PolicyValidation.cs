using Microsoft.Extensions.Options;
using ModerationBot.Bot.Feeds;

namespace ModerationBot.Bot.Flags;

/// <summary>Refuses thresholds of categories that do not exist or lie outside 0 to 1: they would silently do nothing.</summary>
internal sealed class PolicyValidation : IValidateOptions<PolicyOptions>
{
    public ValidateOptionsResult Validate(string? name, PolicyOptions options)
    {
        string[] faults = [.. CategoryThresholds.Faults("Policy:CategoryThresholds", options.CategoryThresholds),
            .. options.WatchWords.Concat(options.AllowWords).Where(string.IsNullOrWhiteSpace)
                .Select(_ => "Policy: an entry of WatchWords or AllowWords is empty.")];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
