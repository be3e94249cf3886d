using System.Security.Claims;
using ModerationBot.Bot.People;

namespace ModerationBot.Bot.Web.Settings;

/// <summary>
/// Every page that the settings page leads to, in its order. A page whose address nothing answers is left out, so that no
/// link is dead.
/// </summary>
internal sealed class SettingsLinks(EndpointDataSource routes)
{
    public const string Page = "/settings";

    public static IReadOnlyList<SettingsLink> All { get; } =
    [
        new("/policy", "policy", SettingsPart.Watch, Role.Reader),
        new("/drafts", "drafts", SettingsPart.Watch, Role.Reader),
        new("/groups", "groups", SettingsPart.Groups, Role.Reader),
        new("/alerts", "alerts", SettingsPart.Groups, Role.Reader),
        new("/people", "people", SettingsPart.People, Role.Reader),
        new("/account", "account", SettingsPart.People, Role.Reader),
        new("/report-links", "report_links", SettingsPart.People, Role.Owner),
        new("/statements", "statements", SettingsPart.People, Role.Reader),
        new("/appeals", "appeals", SettingsPart.People, Role.Reader),
        new("/log", "log", SettingsPart.Proof, Role.Reader),
        new("/health", "health", SettingsPart.Proof, Role.Reader),
    ];

    /// <summary>Whether an address belongs to the settings, for the menu.</summary>
    public static bool Holds(string path) => path == Page || All.Any(link => link.Href != "/account"
        && (path == link.Href || path.StartsWith(link.Href + "/", StringComparison.Ordinal)));

    /// <summary>The highest role of a signed-in person.</summary>
    public static Role RoleOf(ClaimsPrincipal user) =>
        user.MayOwn() ? Role.Owner : user.MayDecide() ? Role.Moderator : Role.Reader;

    /// <summary>The pages that are there and that a person of this role may open.</summary>
    public IReadOnlyList<SettingsLink> For(Role role) =>
        [.. All.Where(link => role >= link.LeastRole && Answers(link.Href))];

    private bool Answers(string href) => routes.Endpoints.OfType<RouteEndpoint>().Any(endpoint =>
        "/" + endpoint.RoutePattern.RawText?.Trim('/') == href
        && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) != false);
}
