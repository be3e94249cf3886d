using System.Text.Json;
using Microsoft.AspNetCore.Http.Extensions;

namespace ModerationBot.Sandbox.Graph;

/// <summary>A Graph call, taken apart: path, then parameters from the query, the form or a flat JSON body.</summary>
internal sealed class GraphRequest
{
    private readonly Dictionary<string, string> _query;
    private readonly Dictionary<string, string> _parameters;

    private GraphRequest(HttpRequest http, string path, string version, Dictionary<string, string> query)
    {
        Method = http.Method;
        Version = version;
        Path = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        BaseUrl = $"{http.Scheme}://{http.Host}/";
        Bearer = http.Headers.Authorization.ToString() is var header
            && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : null;
        _query = query;
        _parameters = new Dictionary<string, string>(query, StringComparer.Ordinal);
    }

    public string Method { get; }

    /// <summary>Such as <c>v25.0</c>.</summary>
    public string Version { get; }

    /// <summary>What stands after the version.</summary>
    public IReadOnlyList<string> Path { get; }

    /// <summary>Scheme, host and port as the caller wrote them, with a slash at the end.</summary>
    public string BaseUrl { get; }

    public string? Bearer { get; }

    public string? Token => Bearer ?? Parameter("access_token");

    public string? Parameter(string name) => _parameters.GetValueOrDefault(name);

    /// <summary>Null when the body is not what its type says.</summary>
    public static async Task<GraphRequest?> ReadAsync(HttpRequest http, string path, string version, CancellationToken cancellationToken)
    {
        var query = http.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        var request = new GraphRequest(http, path, version, query);
        try
        {
            await request.AddBodyAsync(http, cancellationToken);
            return request;
        }
        catch (Exception refused) when (refused is JsonException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The address of this call with some parameters changed; a null value removes one.</summary>
    public string With(params (string Name, string? Value)[] changes) => Address(string.Join('/', Path), _query, changes);

    /// <summary>The address of another call that carries over the caller's way to sign in.</summary>
    public string Edge(string path, params (string Name, string? Value)[] parameters)
    {
        string[] carried = ["access_token", "appsecret_proof"];
        return Address(path, _query.Where(pair => carried.Contains(pair.Key)), parameters);
    }

    private string Address(
        string path,
        IEnumerable<KeyValuePair<string, string>> start,
        IEnumerable<(string Name, string? Value)> changes)
    {
        var query = new Dictionary<string, string>(start, StringComparer.Ordinal);
        foreach (var (name, value) in changes)
        {
            query.Remove(name);
            if (value is not null)
            {
                query[name] = value;
            }
        }

        return $"{BaseUrl}{Version}/{path}{new QueryBuilder(query)}";
    }

    private async Task AddBodyAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        if (http.HasFormContentType)
        {
            foreach (var (name, value) in await http.ReadFormAsync(cancellationToken))
            {
                _parameters[name] = value.ToString();
            }
        }
        else if (http.HasJsonContentType())
        {
            using var body = await JsonDocument.ParseAsync(http.Body, cancellationToken: cancellationToken);
            AddJson(body.RootElement);
        }
    }

    private void AddJson(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("The body is not an object.");
        }

        foreach (var property in root.EnumerateObject())
        {
            _parameters[property.Name] = property.Value.ToString();
        }
    }
}
