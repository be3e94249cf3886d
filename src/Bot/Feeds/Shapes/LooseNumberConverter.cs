using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ModerationBot.Bot.Feeds.Shapes;

/// <summary>A whole number that may come as text; anything else means none.</summary>
internal sealed class LooseNumberConverter : JsonConverter<long?>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    public override long? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        long? number = reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetInt64(out long whole) => whole,
            JsonTokenType.String when long.TryParse(
                reader.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long read) => read,
            _ => null,
        };
        reader.TrySkip();
        return number;
    }

    public override void Write(Utf8JsonWriter writer, long? value, JsonSerializerOptions options)
    {
        if (value is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
