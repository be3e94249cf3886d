namespace ModerationBot.Bot.Web;

/// <summary>A link that signs one person in, once.</summary>
/// <param name="Token">256 random bits as text for an address. A secret: never in a log.</param>
/// <param name="UserId">The account that it opens.</param>
/// <param name="ExpiresAt">Until when it may be used.</param>
internal sealed record SignInLink(string Token, string UserId, DateTimeOffset ExpiresAt)
{
    /// <summary>The address under a base such as <c>http://127.0.0.1:5080</c>.</summary>
    public string UnderBase(string baseUrl) => $"{baseUrl.TrimEnd('/')}/sign-in/first?token={Token}";

    /// <summary>Keeps the secret out of anything that prints the record.</summary>
    public override string ToString() => $"Sign-in link, valid until {ExpiresAt:O}";
}
