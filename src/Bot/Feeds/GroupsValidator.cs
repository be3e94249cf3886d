using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Feeds.Inbox;

namespace ModerationBot.Bot.Feeds;

/// <summary>Refuses settings of groups that cannot work, at the start, with every fault named at once.</summary>
internal sealed class GroupsValidator(IEnumerable<IFeedClientFactory> factories) : IValidateOptions<GroupsOptions>
{
    public ValidateOptionsResult Validate(string? name, GroupsOptions options)
    {
        List<string> faults = [.. options.Groups.SelectMany(Check), .. Duplicates(options.Groups)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Check(GroupOptions group, int index)
    {
        string place = FormattableString.Invariant($"{GroupOptions.Section}:{index}");
        IEnumerable<string> faults =
        [
            .. Annotated(group),
            .. CheckZone(group.TimeZone),
            .. InboxTokens.Faults(group.InboxToken),
            .. CategoryThresholds.Faults(nameof(GroupOptions.CategoryThresholds), group.CategoryThresholds),
        ];
        IEnumerable<string> feed = group.Feed is null ? [] : CheckFeed(group.Feed);
        return [.. faults.Select(fault => $"{place}:{fault}"), .. feed.Select(fault => $"{place}:Feed:{fault}")];
    }

    private IEnumerable<string> CheckFeed(FeedOptions feed) =>
        factories.FirstOrDefault(factory => factory.Kind == feed.Kind) is { } factory
            ? [.. Annotated(feed), .. factory.Check(feed)]
            : [.. Annotated(feed), $"Kind must be one of {string.Join(", ", factories.Select(one => one.Kind))}, value: '{feed.Kind}'."];

    private static IEnumerable<string> CheckZone(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)
        ? []
        : [$"TimeZone must be an IANA name such as Europe/Paris, value: '{zone}'."];

    private static IEnumerable<string> Duplicates(IEnumerable<GroupOptions> groups) => groups
        .GroupBy(group => group.Id, StringComparer.Ordinal)
        .Where(same => same.Count() > 1)
        .Select(same => $"{GroupOptions.Section}: Id must be unique, value '{same.Key}' is used {same.Count()} times.");

    /// <summary>No secret carries a rule, so that none of these values is one.</summary>
    private static IEnumerable<string> Annotated(object options)
    {
        List<ValidationResult> results = [];
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        return results.Select(result =>
        {
            string field = result.MemberNames.First();
            return $"{field}: {result.ErrorMessage} Value: '{options.GetType().GetProperty(field)?.GetValue(options)}'.";
        });
    }
}
