using System.Security.Cryptography;

namespace ModerationBot.Bot.Web;

/// <summary>
/// The style sheet, script and icon, carried inside the program: they are there whatever folder it runs from. Their
/// addresses change with their content, so that browsers keep them for good.
/// </summary>
internal sealed class EmbeddedAssets
{
    private const string Folder = "wwwroot/";
    private readonly Dictionary<string, Asset> _assets = Load();

    /// <summary>The address of an asset.</summary>
    /// <param name="name">File name, such as <c>app.css</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no such asset.</exception>
    public string Url(string name) => $"/assets/{name}?v={_assets[name].Tag}";

    /// <summary>Gives an asset, or 404.</summary>
    public IResult Get(string name, HttpContext http)
    {
        if (!_assets.TryGetValue(name, out Asset? asset))
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Bytes, asset.ContentType);
    }

    private static Dictionary<string, Asset> Load() => typeof(EmbeddedAssets).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .ToDictionary(name => name[Folder.Length..], Read, StringComparer.Ordinal);

    private static Asset Read(string resource)
    {
        using Stream stream = typeof(EmbeddedAssets).Assembly.GetManifestResourceStream(resource)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new Asset(bytes, ContentTypeOf(resource), Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
    }

    private static string ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        string other => throw new InvalidOperationException($"The asset type {other} of {name} has no content type."),
    };

    private sealed record Asset(byte[] Bytes, string ContentType, string Tag);
}
