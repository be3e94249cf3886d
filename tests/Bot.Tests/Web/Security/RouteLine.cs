using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Web.Security;

/// <summary>One address of the program: a line of <c>routes.txt</c>, or what runs.</summary>
/// <param name="Methods">Such as <c>GET</c> or <c>GET,POST</c>.</param>
/// <param name="Pattern">The address with its places.</param>
/// <param name="Least">Who opens it; empty for what runs.</param>
internal sealed partial record RouteLine(string Methods, string Pattern, string Least)
{
    public const string Open = "open";
    public const string Secret = "secret";

    private static readonly Dictionary<string, string> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["group"] = "essai",
        ["groupId"] = "essai",
        ["week"] = "2026-W47",
        ["format"] = "json",
        ["name"] = "app.css",
        ["code"] = "404",
    };

    /// <summary>The least role; null when anybody may.</summary>
    public Role? Role => Roles.Find(Least);

    /// <summary>The address with something in each place; nothing there exists.</summary>
    public string Concrete => Place().Replace(Pattern, place => Values.TryGetValue(place.Groups["name"].Value, out string? value) ? value
        : place.Groups["kind"].Value is "long" or "int" ? "1" : "x");

    /// <summary>The committed lines.</summary>
    public static IReadOnlyList<RouteLine> ReadTable() =>
        [.. File.ReadLines(Repository.PathOf("tests", "Bot.Tests", "Web", "Security", "routes.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(parts => parts is [var methods, var pattern, var least] ? new RouteLine(methods, pattern, least)
                : throw new FormatException($"A line of routes.txt has {parts.Length} words instead of 3: {string.Join(' ', parts)}"))];

    /// <summary>What the program answers.</summary>
    public static IReadOnlyList<RouteLine> Running(EndpointDataSource endpoints) =>
        [.. endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ISuppressMatchingMetadata>() is not { SuppressMatching: true })
            .Select(endpoint => new RouteLine(MethodsOf(endpoint), "/" + endpoint.RoutePattern.RawText!.Trim('/'), ""))
            .Distinct().OrderBy(line => line.Pattern, StringComparer.Ordinal).ThenBy(line => line.Methods, StringComparer.Ordinal)];

    public override string ToString() => $"{Methods} {Pattern}";

    private static string MethodsOf(RouteEndpoint endpoint) =>
        string.Join(',', endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>());

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)\??(?::(?<kind>\w+)[^}]*)?\}")]
    private static partial Regex Place();
}
