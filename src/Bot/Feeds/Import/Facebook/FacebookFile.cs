using System.Text.Json;

namespace ModerationBot.Bot.Feeds.Import.Facebook;

/// <summary>One file of an export, in memory.</summary>
/// <param name="Name">Path inside the archive or folder; null for a single file.</param>
/// <param name="Content">Its bytes; empty when it could not be read.</param>
/// <param name="Error">Why it was refused; null otherwise.</param>
internal sealed record FacebookFile(string? Name, byte[] Content, string? Error)
{
    private bool IsHtml => Content.AsSpan().TrimStart("\uFEFF \r\n\t"u8) is [(byte)'<', ..];

    /// <summary>Its records; a file that is broken is one record with an error.</summary>
    public IEnumerable<FacebookRecord> Records(FacebookPeople people, TimeZoneInfo zone)
    {
        if (IsHtml)
        {
            return FacebookHtml.Read(Content, zone);
        }

        try
        {
            return [.. FacebookJson.Read(Content, Name, people)];
        }
        catch (JsonException failure)
        {
            return [new FacebookRecord
            {
                Error = FormattableString.Invariant($"The file must be JSON or HTML, broken in line {(failure.LineNumber ?? 0) + 1}."),
            }];
        }
    }
}
