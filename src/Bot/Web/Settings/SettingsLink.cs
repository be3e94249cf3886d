using ModerationBot.Bot.People;

namespace ModerationBot.Bot.Web.Settings;

/// <summary>One entry of the settings page. Its title and sentence are <c>Link_{Key}</c> and <c>Link_{Key}_text</c> in <see cref="SettingsText"/>.</summary>
/// <param name="Href">Address of the page.</param>
/// <param name="Key">Code of its texts.</param>
/// <param name="Part">The part of the settings page it stands in.</param>
/// <param name="LeastRole">The least role that may open it.</param>
internal sealed record SettingsLink(string Href, string Key, SettingsPart Part, Role LeastRole);
