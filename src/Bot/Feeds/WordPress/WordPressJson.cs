using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>Reads WordPress's answers as they really come: numbers as text, texts as objects, things missing.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(object))]
[JsonSerializable(typeof(WordPressCursor))]
internal sealed partial class WordPressJson : JsonSerializerContext
{
    public static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value)
        && value.ValueKind is not JsonValueKind.Null
            ? value
            : null;

    /// <summary>A whole number; null when it is missing, broken or not above 0, which is WordPress's word for none.</summary>
    public static long? Number(JsonElement element, string name) => Member(element, name) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out long value) && value > 0 => value,
        { ValueKind: JsonValueKind.String } text
            when long.TryParse(text.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out long value) && value > 0 => value,
        _ => null,
    };

    public static string? Word(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>A text that comes as <c>{"raw":…,"rendered":…}</c>, or plain; null when it is missing.</summary>
    public static string? Content(JsonElement element, string name) => Member(element, name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Object } both => Word(both, "raw") ?? Word(both, "rendered"),
        _ => null,
    };

    /// <summary>A time of a <c>…_gmt</c> field, which never carries its zone; null when it cannot be read.</summary>
    public static DateTimeOffset? Time(JsonElement element, string name) =>
        PlatformTime.TryParse(Word(element, name), out DateTimeOffset time) ? time : null;

    /// <summary>A list of numbers; empty when it is missing.</summary>
    public static IReadOnlyList<long> Numbers(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Number).Select(one => one.TryGetInt64(out long n) ? n : 0)]
            : [];

    /// <summary>The elements of a list; one object instead of a list is a list of one.</summary>
    public static IReadOnlyList<JsonElement> Elements(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array => [.. root.EnumerateArray()],
        JsonValueKind.Object => [root],
        _ => throw new FeedException(FeedHealth.ParseErrors, "malformed_page"),
    };
}
