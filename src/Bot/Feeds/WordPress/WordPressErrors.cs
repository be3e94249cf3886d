using System.Globalization;
using System.Net;
using System.Text.Json;
using ModerationBot.Bot.Feeds.Http;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>Turns refusals into the state that they put the feed in. WordPress's words are never read: only its code.</summary>
internal static class WordPressErrors
{
    /// <summary>How long the flood check makes one wait: 15 s between two comments of one author.</summary>
    private static readonly TimeSpan FloodWait = TimeSpan.FromSeconds(16);

    /// <summary>A refusal.</summary>
    public static Exception From(FeedAnswer answer)
    {
        JsonElement? error = answer.TryRead(WordPressJson.Default.Object) as JsonElement?;
        (HttpStatusCode status, string? word) = error is { } body ? Cause(answer.Status, body) : (answer.Status, null);
        string code = IsCode(word) ? $"wp_{word}" : string.Create(CultureInfo.InvariantCulture, $"http_{(int)answer.Status}");
        return IsGone(status, word)
            ? new WordPressGoneException(code)
            : new FeedException(HealthOf(status, word), code, WaitOf(answer, word));
    }

    /// <summary>
    /// Parameters are checked before the caller: whoever asks for private posts without being known gets
    /// <c>400 rest_invalid_param</c>, and the real reason stands deep inside.
    /// </summary>
    private static (HttpStatusCode Status, string? Word) Cause(HttpStatusCode status, JsonElement error)
    {
        if (WordPressJson.Member(error, "data") is { } data && WordPressJson.Member(data, "details") is { } details
            && WordPressJson.Member(details, "status") is { } cause && WordPressJson.Word(cause, "code") == "rest_forbidden_status"
            && WordPressJson.Member(cause, "data") is { } inner && WordPressJson.Number(inner, "status") is { } real)
        {
            return ((HttpStatusCode)real, "rest_forbidden_status");
        }

        return (status, WordPressJson.Word(error, "code"));
    }

    private static string HealthOf(HttpStatusCode status, string? code) => (status, code) switch
    {
        (_, "comment_flood") or (HttpStatusCode.TooManyRequests, _) => FeedHealth.Throttled,
        // A site that names the password tells it; stock WordPress does not: it answers as it would a stranger.
        (_, "incorrect_password" or "invalid_username" or "invalid_email" or "application_passwords_disabled"
            or "application_passwords_disabled_for_user") => FeedHealth.TokenDead,
        (HttpStatusCode.Unauthorized, { } word) when word.StartsWith("rest_", StringComparison.Ordinal) => FeedHealth.Anonymous,
        (HttpStatusCode.Unauthorized, _) => FeedHealth.TokenDead,
        // 501: the site has no trash, so that nothing could be brought back.
        (HttpStatusCode.Forbidden or HttpStatusCode.NotImplemented, _) => FeedHealth.PermissionLost,
        _ => FeedHealth.Unavailable,
    };

    /// <summary>The codes of missing items; another 404 is a site whose REST is switched off.</summary>
    private static bool IsGone(HttpStatusCode status, string? code) =>
        (status == HttpStatusCode.NotFound
            && code is "rest_post_invalid_id" or "rest_comment_invalid_id" or "rest_user_invalid_id" or "rest_term_invalid")
        || (status == HttpStatusCode.Gone && code == "rest_already_trashed");

    private static TimeSpan? WaitOf(FeedAnswer answer, string? code) =>
        code == "comment_flood" ? FloodWait : answer.Headers.RetryAfter?.Delta;

    /// <summary>A code goes into tables and logs: nothing that looks like a sentence may pass for one.</summary>
    private static bool IsCode(string? word) =>
        word is { Length: > 0 and <= 60 } && word.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_');
}
