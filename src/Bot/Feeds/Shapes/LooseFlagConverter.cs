using System.Text.Json;
using System.Text.Json.Serialization;

namespace ModerationBot.Bot.Feeds.Shapes;

/// <summary>Yes or no, as <c>true</c>, <c>1</c>, <c>"1"</c> or <c>"true"</c>; anything else means no.</summary>
internal sealed class LooseFlagConverter : JsonConverter<bool>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        bool yes = reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.Number => reader.TryGetInt64(out long number) && number != 0,
            JsonTokenType.String => reader.GetString() is "1" or "true",
            _ => false,
        };
        reader.TrySkip();
        return yes;
    }

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
}
