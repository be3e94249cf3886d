using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ModerationBot.Bot.Statements;

/// <summary>What is kept of a statement: its case, and its words in both languages as they were on the day it was made.</summary>
/// <param name="Case">What it is about.</param>
/// <param name="Fr">In French.</param>
/// <param name="En">In English.</param>
internal sealed record StatementContent(StatementCase Case, StatementOfReasons Fr, StatementOfReasons En)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        IgnoreReadOnlyProperties = false,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Writes a statement in both languages.</summary>
    public static StatementContent Of(StatementCase about) =>
        new(about, StatementWriter.Write(about, "fr"), StatementWriter.Write(about, "en"));

    /// <summary>The words in a language; French when it is neither.</summary>
    public StatementOfReasons In(string language) => language == "en" ? En : Fr;

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <exception cref="JsonException">It is no statement, or an incomplete one.</exception>
    public static StatementContent FromJson(string json) =>
        JsonSerializer.Deserialize<StatementContent>(json, Json) ?? throw new JsonException("A stored statement is empty.");
}
