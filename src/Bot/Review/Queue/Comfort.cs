namespace ModerationBot.Bot.Review.Queue;

/// <summary>
/// How a person wants to read, on one device: a cookie, because one blurs words on the phone in a corridor and not at home,
/// and because what spares somebody is nobody else's business. Public because Razor components are.
/// </summary>
/// <param name="BlurSlurs">Discriminatory words are blurred until they are touched.</param>
/// <param name="Zen">One situation at a time, and nothing around it.</param>
/// <param name="Keys">One-letter keys act (WCAG 2.1.4: they can be turned off).</param>
public sealed record Comfort(bool BlurSlurs, bool Zen, bool Keys)
{
    private const string Cookie = "moderationbot.comfort";

    public static Comfort Default { get; } = new(BlurSlurs: false, Zen: false, Keys: true);

    /// <summary>Reads the cookie; anything unknown in it is ignored.</summary>
    public static Comfort Of(HttpRequest request) => request.Cookies[Cookie] is { } kept
        ? new Comfort(kept.Contains('b', StringComparison.Ordinal), kept.Contains('z', StringComparison.Ordinal), kept.Contains('k', StringComparison.Ordinal))
        : Default;

    /// <summary>Keeps it in the browser for a year.</summary>
    internal void Remember(HttpContext http) => http.Response.Cookies.Append(
        Cookie,
        $"c{(BlurSlurs ? "b" : "")}{(Zen ? "z" : "")}{(Keys ? "k" : "")}",
        new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            IsEssential = true,
        });
}
