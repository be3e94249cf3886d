using System.Text.Json;

namespace ModerationBot.Sandbox.Tests;

/// <summary>Status, text and headers of an answer.</summary>
internal sealed record GraphReply(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonElement.Parse(Text);

    public JsonElement Error => Json.GetProperty("error");

    public int Code => Error.GetProperty("code").GetInt32();
}
