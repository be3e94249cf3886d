using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ModerationBot.Bot.Feeds.Shapes;

/// <summary>An id that comes as a number or as text; <c>0</c>, empty and anything else mean none.</summary>
internal sealed class LooseIdConverter : JsonConverter<string?>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? id = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number when reader.TryGetInt64(out long number) => number.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
        reader.TrySkip();
        return id is null or "" or "0" ? null : id;
    }

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
