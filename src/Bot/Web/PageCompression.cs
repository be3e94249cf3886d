using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace ModerationBot.Bot.Web;

/// <summary>
/// Compresses pages, but only for requests that our own pages or the person herself made. A compressed page that holds a
/// secret beside something an attacker chose tells by its length whether the two are alike (BREACH, CVE-2013-3587), if the
/// attacker can have it fetched again and again. Another site can have a browser fetch our pages, and the browser says so
/// in <c>Sec-Fetch-Site</c>: such requests, and those that do not say where they come from, are answered uncompressed, so
/// that the length follows no guess. Antiforgery tokens are masked anew in each answer besides. Styles and scripts hold no
/// secret and travel compressed always: see <see cref="EmbeddedAssets"/>.
/// </summary>
internal sealed class PageCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options) : IResponseCompressionProvider
{
    private readonly ResponseCompressionProvider _inner = new(services, options);

    public bool CheckRequestAcceptsCompression(HttpContext context) =>
        context.Request.Headers["Sec-Fetch-Site"].ToString() is "same-origin" or "none" && _inner.CheckRequestAcceptsCompression(context);

    public bool ShouldCompressResponse(HttpContext context) => _inner.ShouldCompressResponse(context);

    public ICompressionProvider? GetCompressionProvider(HttpContext context) => _inner.GetCompressionProvider(context);

    public static void Configure(ResponseCompressionOptions options)
    {
        // Only what was asked for from our own pages gets here: see above.
        options.EnableForHttps = true;
        options.MimeTypes = ["text/html"];
        options.Providers.Add<BrotliCompressionProvider>();
        options.Providers.Add<GzipCompressionProvider>();
    }
}
