using System.Reflection;
using Microsoft.Extensions.Options;

namespace ModerationBot.Bot.Feeds;

/// <summary>
/// Refuses words of section <c>Groups</c> that are no setting: a misspelt one would do nothing, and nobody would know.
/// </summary>
/// <param name="configuration">Where the settings come from. Values are never quoted: one may be a secret.</param>
internal sealed class GroupKeysValidator(IConfiguration configuration) : IValidateOptions<GroupsOptions>
{
    private static readonly string[] GroupKeys = KeysOf(typeof(GroupOptions));
    private static readonly string[] FeedKeys = KeysOf(typeof(FeedOptions));

    public ValidateOptionsResult Validate(string? name, GroupsOptions options)
    {
        List<string> faults = [.. configuration.GetSection(GroupOptions.Section).GetChildren().SelectMany(Check)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Check(IConfigurationSection group)
    {
        IConfigurationSection feed = group.GetSection(nameof(GroupOptions.Feed));
        IEnumerable<string> shape = string.IsNullOrEmpty(feed.Value)
            ? []
            : [$"{feed.Path} must be a section with {string.Join(", ", FeedKeys)}, value: a single word."];
        return [.. Unknown(group, GroupKeys), .. Unknown(feed, FeedKeys), .. shape];
    }

    private static IEnumerable<string> Unknown(IConfigurationSection section, string[] known) => section.GetChildren()
        .Where(child => !known.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
        .Select(child => $"{section.Path} must hold only {string.Join(", ", known)}, value: '{child.Key}'.");

    private static string[] KeysOf(Type options) =>
        [.. options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(one => one.CanWrite).Select(one => one.Name)];
}
