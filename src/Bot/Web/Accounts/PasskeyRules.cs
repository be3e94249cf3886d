using Microsoft.AspNetCore.Identity;

namespace ModerationBot.Bot.Web.Accounts;

/// <summary>What a passkey must be: kept by its device, unlocked by its holder, made for this address.</summary>
internal static class PasskeyRules
{
    public static void Configure(IdentityPasskeyOptions passkeys, WebOptions options)
    {
        passkeys.ServerDomain = options.PublicUrl?.Host;
        passkeys.UserVerificationRequirement = "required";
        passkeys.ResidentKeyRequirement = "required";
        // Our pages send no referrer, and a form then says "Origin: null": what the browser signed is compared with the address itself.
        passkeys.ValidateOrigin = context => ValueTask.FromResult(
            !context.CrossOrigin && Uri.TryCreate(context.Origin, UriKind.Absolute, out Uri? origin) && IsOurs(origin, context.HttpContext.Request, options));
    }

    private static bool IsOurs(Uri origin, HttpRequest request, WebOptions options) => options.PublicUrl is { } ours
        ? Uri.Compare(origin, ours, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0
        : string.Equals(origin.GetLeftPart(UriPartial.Authority), $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
