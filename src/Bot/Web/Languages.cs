using Microsoft.AspNetCore.Localization;

namespace ModerationBot.Bot.Web;

/// <summary>The languages of the pages: the cookie decides, then the browser, then French.</summary>
internal static class Languages
{
    public const string Default = "fr";

    public static IReadOnlyList<string> All { get; } = [Default, "en"];

    public static void Configure(RequestLocalizationOptions options)
    {
        options.SetDefaultCulture(Default).AddSupportedCultures([.. All]).AddSupportedUICultures([.. All]);
        options.RequestCultureProviders =
        [
            new CookieRequestCultureProvider { CookieName = CookieName },
            new AcceptLanguageHeaderRequestCultureProvider(),
        ];
    }

    /// <summary>Keeps the choice in the browser for a year; anything else than a known language is ignored.</summary>
    public static void Remember(HttpContext http, string? language)
    {
        if (language is not null && All.Contains(language))
        {
            http.Response.Cookies.Append(CookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)), new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                IsEssential = true,
            });
        }
    }

    private const string CookieName = "moderationbot.language";
}
