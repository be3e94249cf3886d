using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace ModerationBot.Bot.Web;

/// <summary>
/// The style sheet, script and icon, carried inside the program: they are there whatever folder it runs from. Their
/// addresses change with their content, so that browsers keep them for good. The files of <c>style</c> and of
/// <c>script</c> travel as one each, in the order of their names.
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

        IHeaderDictionary headers = http.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = "Accept-Encoding";
        (string? encoding, byte[] bytes) = asset.For(http.Request.GetTypedHeaders().AcceptEncoding);
        if (encoding is not null)
        {
            headers.ContentEncoding = encoding;
        }

        return Results.Bytes(bytes, asset.ContentType);
    }

    private static Dictionary<string, Asset> Load()
    {
        string[] files = [.. typeof(EmbeddedAssets).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        return new Dictionary<string, Asset>(StringComparer.Ordinal)
        {
            ["app.css"] = Make(string.Join('\n', TextsIn(files, "style/")), "text/css; charset=utf-8"),
            // Each file in a block of its own: their constants do not meet.
            ["app.js"] = Make($"'use strict';\n{string.Join('\n', TextsIn(files, "script/").Select(text => $"{{\n{text}\n}}"))}", "text/javascript; charset=utf-8"),
            ["icon.svg"] = Make(Read(Folder + "icon.svg"), "image/svg+xml"),
        };
    }

    private static IEnumerable<string> TextsIn(string[] files, string folder) =>
        files.Where(name => name.StartsWith(Folder + folder, StringComparison.Ordinal)).Select(Read);

    private static string Read(string resource)
    {
        using StreamReader reader = new(typeof(EmbeddedAssets).Assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static Asset Make(string text, string contentType)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return new Asset(bytes, contentType, Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
    }

    private static byte[] Compress(byte[] bytes, Func<Stream, Stream> with)
    {
        using MemoryStream compressed = new();
        using (Stream stream = with(compressed))
        {
            stream.Write(bytes);
        }

        return compressed.ToArray();
    }

    /// <summary>Compressed once at the start, as small as it gets: that costs nothing later.</summary>
    private sealed record Asset(byte[] Bytes, string ContentType, string Tag)
    {
        private readonly byte[] _brotli = Compress(Bytes, stream => new BrotliStream(stream, CompressionLevel.SmallestSize));
        private readonly byte[] _gzip = Compress(Bytes, stream => new GZipStream(stream, CompressionLevel.SmallestSize));

        public (string? Encoding, byte[] Bytes) For(IList<StringWithQualityHeaderValue> accepted) =>
            Takes(accepted, "br") ? ("br", _brotli) : Takes(accepted, "gzip") ? ("gzip", _gzip) : (null, Bytes);

        private static bool Takes(IList<StringWithQualityHeaderValue> accepted, string encoding) =>
            accepted.Any(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && one.Quality is not 0);
    }
}
