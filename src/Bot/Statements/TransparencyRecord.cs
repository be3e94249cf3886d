using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ModerationBot.Bot.Review;

namespace ModerationBot.Bot.Statements;

/// <summary>
/// A statement in the shape of the European Commission's DSA Transparency Database (statement API, as documented in 2026).
/// It holds no text of a member and no name.
/// </summary>
internal static class TransparencyRecord
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The group knows no borders: every country of the European Economic Area.</summary>
    private static readonly string[] Countries =
    [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV",
        "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
    ];

    /// <summary>The record as JSON.</summary>
    /// <param name="content">The statement.</param>
    /// <param name="language">Language of its sentences, <c>fr</c> or <c>en</c>.</param>
    public static string ToJson(StatementContent content, string language) => JsonSerializer.Serialize(Of(content, language), Json);

    private static Dictionary<string, object?> Of(StatementContent content, string language)
    {
        StatementCase about = content.Case;
        StatementOfReasons words = content.In(language);
        bool asks = about.Outcome == DecisionPayload.Code(DecisionOutcome.AskEdit);
        Dictionary<string, object?> record = new()
        {
            ["decision_visibility"] = new[] { Visibility(about.Outcome) },
            ["decision_visibility_other"] = asks ? words.Restriction.What : null,
            ["decision_ground"] = about.IsLegal ? "DECISION_GROUND_ILLEGAL_CONTENT" : "DECISION_GROUND_INCOMPATIBLE_CONTENT",
            ["illegal_content_legal_ground"] = about.IsLegal ? words.Law.Ground : null,
            ["illegal_content_explanation"] = about.IsLegal ? words.Law.Why : null,
            ["incompatible_content_ground"] = about.IsLegal && about.Rule is null ? null : words.Rule.Ground,
            ["incompatible_content_explanation"] = about.IsLegal && about.Rule is null ? null : words.Rule.Why,
            ["incompatible_content_illegal"] = about.IsLegal ? about.Rule is null ? null : "Yes" : "No",
            ["content_type"] = ContentTypes(about.Attachments),
            ["category"] = Category(about),
            ["category_specification"] = Keywords(about),
            ["decision_facts"] = $"{words.Facts.Circumstances} {words.Facts.Origin}",
            ["source_type"] = about.FromNotice ? "SOURCE_TYPE_OTHER_NOTIFICATION" : "SOURCE_VOLUNTARY",
            ["automated_detection"] = about.Detectors.Count > 0 ? "Yes" : "No",
            ["automated_decision"] = "AUTOMATED_DECISION_NOT_AUTOMATED",
            ["content_language"] = language.ToUpperInvariant(),
            ["territorial_scope"] = Countries,
            ["content_date"] = Day(about.WrittenAt),
            ["application_date"] = Day(about.CarriedAt ?? about.DecidedAt),
            ["end_date_visibility_restriction"] = about.EditUntil is { } until ? Day(until) : null,
            ["puid"] = string.Create(CultureInfo.InvariantCulture, $"{about.GroupId}-{about.DecisionId}"),
        };
        return record.Where(pair => pair.Value is not null).ToDictionary(StringComparer.Ordinal);
    }

    private static string Visibility(string outcome) => outcome switch
    {
        "remove" => "DECISION_VISIBILITY_CONTENT_REMOVED",
        "hide" => "DECISION_VISIBILITY_CONTENT_DISABLED",
        _ => "DECISION_VISIBILITY_OTHER",
    };

    private static string Category(StatementCase about) => about.IsPatient ? "STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS"
        : about.IsLegal ? "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH"
        : "STATEMENT_CATEGORY_OTHER_VIOLATION_TC";

    private static string[]? Keywords(StatementCase about) => about.IsPatient ? ["KEYWORD_MISSING_PROCESSING_GROUND"]
        : about.IsLegal ? ["KEYWORD_DISCRIMINATION"]
        : null;

    private static string[] ContentTypes(IReadOnlyList<string> attachments) =>
    [
        "CONTENT_TYPE_TEXT",
        .. attachments.Any(a => a is "photo" or "scan") ? ["CONTENT_TYPE_IMAGE"] : Array.Empty<string>(),
        .. attachments.Contains("video") ? ["CONTENT_TYPE_VIDEO"] : Array.Empty<string>(),
        .. attachments.Any(a => a is not ("photo" or "scan" or "video")) ? ["CONTENT_TYPE_OTHER"] : Array.Empty<string>(),
    ];

    private static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
