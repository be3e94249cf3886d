using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Review;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Web.LogBook;

/// <summary>
/// Tells an entry in a plain sentence. The texts <c>Log_{kind}</c> name parts of the payload in braces; a kind whose payload
/// has an outcome or a state may have a sentence of its own for each, <c>Log_{kind}_{outcome}</c>.
/// </summary>
internal sealed partial class LogSentences(IStringLocalizer<LogText> texts, ReviewWording words)
{
    private const string KindPrefix = "Kind_";
    private const string Missing = "–";

    /// <summary>The kinds that have a name, by name: the choices of the filter.</summary>
    public IReadOnlyList<(string Code, string Name)> Kinds =>
        [.. texts.GetAllStrings(includeParentCultures: true).Where(text => text.Name.StartsWith(KindPrefix, StringComparison.Ordinal))
            .Select(text => (text.Name[KindPrefix.Length..], text.Value)).OrderBy(kind => kind.Value, StringComparer.CurrentCulture)];

    /// <summary>Name of a kind; its code when it has none.</summary>
    public string Kind(string code) => texts[KindPrefix + code] is { ResourceNotFound: false } text ? text : code;

    /// <summary>What happened.</summary>
    public string Of(LogEntry entry, LogNames names)
    {
        if (entry.Payload is null)
        {
            return texts["Erased", Kind(entry.Kind)];
        }

        IReadOnlyDictionary<string, JsonElement> payload = Read(entry.Payload);
        return Braces().Replace(Template(entry.Kind, payload), match => Value(match.Groups[1].Value, payload, names));
    }

    /// <summary>The payload's parts; none when it is no JSON object, as in a damaged row.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Read(string payload)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(payload) ?? [];
        }
        catch (JsonException)
        {
            return new Dictionary<string, JsonElement>();
        }
    }

    private string Template(string kind, IReadOnlyDictionary<string, JsonElement> payload)
    {
        foreach (string part in (string[])["outcome", "state", "mode"])
        {
            if (Text(payload, part) is { } value && texts[$"Log_{kind}_{value}"] is { ResourceNotFound: false } own)
            {
                return own;
            }
        }

        return texts[$"Log_{kind}"] is { ResourceNotFound: false } text ? text : $"{{actor}} : {kind}";
    }

    private string Value(string part, IReadOnlyDictionary<string, JsonElement> payload, LogNames names)
    {
        string? value = Text(payload, part);
        return part switch
        {
            "actor" => value is null ? texts["Program"] : NameOf(value, names),
            "person" or "admin" or "to" or "colleague" => value is null ? Missing : NameOf(value, names),
            "group" => value is null ? Missing : names.Groups.GetValueOrDefault(value, value),
            "severity" => Enum.TryParse(value, out Severity severity) ? words.Severity(severity).ToLower(CultureInfo.CurrentCulture) : Missing,
            "reason" => value is null ? Missing : words.Reason(value),
            "categories" => Categories(payload),
            "role" or "means" or "answer" or "verb" or "delivery" or "format" or "channel" or "outcome" => value is null ? Missing : Code(part, value),
            _ => value ?? Missing,
        };
    }

    private string NameOf(string account, LogNames names) => names.People.GetValueOrDefault(account, texts["Somebody"]);

    private string Code(string part, string value) => texts[$"Code_{part}_{value}"] is { ResourceNotFound: false } text ? text : value;

    private string Categories(IReadOnlyDictionary<string, JsonElement> payload) =>
        payload.TryGetValue("categories", out JsonElement list) && list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0
            ? string.Join(", ", list.EnumerateArray().Select(one => words.Category(one.ToString()))).ToLower(CultureInfo.CurrentCulture)
            : Missing;

    /// <summary>A part as text: a list is told by its length.</summary>
    private static string? Text(IReadOnlyDictionary<string, JsonElement> payload, string part) =>
        !payload.TryGetValue(part, out JsonElement value) ? null : value.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined => null,
            JsonValueKind.Array => value.GetArrayLength().ToString(CultureInfo.CurrentCulture),
            JsonValueKind.True => "on",
            JsonValueKind.False => "off",
            _ => value.ToString(),
        };

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Braces();
}
