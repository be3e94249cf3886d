using System.IO.Compression;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ModerationBot.Bot.Alerts;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Web.Accounts;
using ModerationBot.Bot.Web.AlertBoard;
using ModerationBot.Bot.Web.Groups;
using ModerationBot.Bot.Web.LogBook;
using ModerationBot.Bot.Web.Settings;

namespace ModerationBot.Bot.Web;

/// <summary>Registers pages, accounts and answers for machines.</summary>
internal static class WebServices
{
    /// <param name="services">The program's services.</param>
    /// <param name="configuration">Holds section <c>Web</c>.</param>
    /// <param name="console">Where the first sign-in link is printed; the console when null.</param>
    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration configuration, TextWriter? console = null)
    {
        services.AddOptions<WebOptions>().Bind(configuration.GetSection(WebOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        WebOptions options = configuration.GetSection(WebOptions.Section).Get<WebOptions>() ?? new WebOptions();
        services.AddRazorComponents();
        services.AddLocalization();
        // The page of alerts stands where no stage sends any.
        services.TryAddSingleton<AlertComposer>();
        services.TryAddSingleton<AlertTrial>();
        services.Configure<RequestLocalizationOptions>(Languages.Configure);
        services.AddSingleton<IResponseCompressionProvider, PageCompression>();
        services.AddResponseCompression(PageCompression.Configure);
        // The fastest level leaves a page of many like cards three times as large as this one, for a few milliseconds.
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
        // Its information lines hold whole addresses, and the first sign-in link's address holds a secret.
        services.AddLogging(logs => logs.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
        services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(server => server.AddServerHeader = false);
        return services
            .AddAccounts(options)
            .AddSingleton(new ConsoleText(console ?? Console.Out))
            .AddSingleton<EmbeddedAssets>()
            .AddSingleton<SignInLinks>()
            .AddSingleton<SignInLedger>()
            .AddSingleton<StatusReader>()
            .AddSingleton<SettingsLinks>()
            .AddSingleton<AlertBoardReader>()
            .AddSingleton<GroupReader>()
            .AddSingleton<GroupDesk>()
            .AddSingleton<ConnectionDesk>()
            .AddSingleton<DryRunReader>()
            .AddSingleton<LogSentences>()
            .AddSingleton<LogReader>()
            .AddSingleton<LogExport>()
            .AddSingleton<IReadiness, DatabaseReadiness>()
            .AddScoped<AccountDesk>()
            .AddScoped<JoinDesk>()
            .AddScoped<SignInDesk>()
            .AddScoped<SecondFactorDesk>()
            .AddScoped<PasskeyDesk>()
            .AddSingleton<AuthorDesk>()
            .AddScoped<SessionDesk>()
            .AddHostedService<FirstSignInLink>();
    }

    private static IServiceCollection AddAccounts(this IServiceCollection services, WebOptions options)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton(new SessionLength(TimeSpan.FromDays(options.SessionDays)));
        services.AddSingleton<UsedCodes>();
        services.AddIdentityCore<AdminUser>(ConfigureIdentity).AddUserStore<AdminStore>()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider)
            .AddClaimsPrincipalFactory<RoleClaims>().AddSignInManager<OpenAccounts>();
        services.Configure<IdentityPasskeyOptions>(passkeys => PasskeyRules.Configure(passkeys, options));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        // After the line above, which names this cookie too.
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, step =>
        {
            step.Cookie.Name = "moderationbot.step";
            step.Cookie.HttpOnly = true;
            step.Cookie.SameSite = SameSiteMode.Strict;
            step.Cookie.SecurePolicy = SecurePolicyOf(options);
        });
        services.AddScoped<SessionGuard>();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "moderationbot.session";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = SecurePolicyOf(options);
            cookie.ExpireTimeSpan = TimeSpan.FromDays(options.SessionDays);
            cookie.SlidingExpiration = true;
            cookie.LoginPath = SignInEndpoints.Page;
            cookie.EventsType = typeof(SessionGuard);
            cookie.ReturnUrlParameter = "back";
        });
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "moderationbot.form";
            antiforgery.Cookie.SameSite = SameSiteMode.Lax;
            // Never "always": the check refuses to work where a proxy ends TLS and the request itself looks plain.
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        // What forgets to name its role is the owners' alone; an address that leads nowhere needs a signed-in person.
        services.AddAuthorization(authorization =>
        {
            Access.Configure(authorization);
            authorization.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser()
                .RequireAssertion(context => context.Resource is HttpContext http && http.GetEndpoint() is null || context.User.MayOwn()).Build();
        });
        return services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(SignInEndpoints.Limit, http => RateLimitPartition.GetFixedWindowLimiter(
                http.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = options.SignInTriesPerMinute, Window = TimeSpan.FromMinutes(1) }));
        });
    }

    /// <summary>Behind a proxy that ends TLS the request itself looks plain.</summary>
    private static CookieSecurePolicy SecurePolicyOf(WebOptions options) =>
        options.PublicUrl?.Scheme == Uri.UriSchemeHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    private static void ConfigureIdentity(IdentityOptions identity)
    {
        // Length protects, rules about signs do not: NIST SP 800-63B, 5.1.1.2.
        identity.Password.RequiredLength = AccountDesk.MinPassword;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
        identity.User.AllowedUserNameCharacters = "";
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }
}
