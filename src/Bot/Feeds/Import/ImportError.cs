using System.Text.Json.Serialization;

namespace ModerationBot.Bot.Feeds.Import;

/// <summary>A line that could not be taken, as it is reported.</summary>
/// <param name="Line">Its number in the file, from 1.</param>
/// <param name="Error">What is wrong; never quotes the text of a member.</param>
internal sealed record ImportError(long Line, string Error)
{
    /// <summary>The file inside an archive or folder; left out for a single file.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? File { get; init; }
}
