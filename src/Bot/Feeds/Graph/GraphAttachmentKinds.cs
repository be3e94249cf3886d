using ModerationBot.Bot.Feeds.Graph.Wire;

namespace ModerationBot.Bot.Feeds.Graph;

/// <summary>Names attachments in the words of the product: <c>photo video file link</c>.</summary>
internal static class GraphAttachmentKinds
{
    /// <summary>One word for each picture of an album, one for anything else.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<GraphAttachment>? attachments) =>
        [.. (attachments ?? []).SelectMany(Of)];

    private static IEnumerable<string> Of(GraphAttachment attachment) =>
        attachment.Subattachments?.Data is { Count: > 0 } parts ? parts.SelectMany(Of) : [Word(attachment)];

    private static string Word(GraphAttachment attachment)
    {
        string type = $"{attachment.MediaType} {attachment.Type}";
        return type switch
        {
            _ when Has(type, "video") => "video",
            _ when Has(type, "photo") || Has(type, "album") || Has(type, "image") => "photo",
            _ when Has(type, "link") || Has(type, "share") || Has(type, "event") || Has(type, "sticker") => "link",
            _ => "file",
        };
    }

    private static bool Has(string type, string word) => type.Contains(word, StringComparison.OrdinalIgnoreCase);
}
