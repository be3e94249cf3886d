using ModerationBot.Sandbox.Graph.Shapes;

namespace ModerationBot.Sandbox.Graph;

/// <summary>Attachments as Graph shows them; pictures point to placeholders that this server draws.</summary>
internal sealed class AttachmentShaper(string baseUrl)
{
    private const int Width = 720;
    private const int Height = 480;

    /// <summary>Null when nothing is joined: Graph leaves the field out.</summary>
    public GraphList<GraphAttachment>? Of(SandboxItem item) =>
        item.Attachments.Count == 0 ? null : new([.. item.Attachments.Select((one, index) => Shape(item, one, $"{index}"))]);

    /// <summary>Addresses of all the pictures of an item.</summary>
    public IEnumerable<string> Pictures(SandboxItem item) =>
        Of(item)?.Data.Where(one => one.Media is not null).Select(one => one.Media!.Image.Src) ?? [];

    private GraphAttachment Shape(SandboxItem item, SandboxAttachment one, string place)
    {
        var url = one.Url ?? $"{baseUrl}media/{item.Id}/{place}.svg";
        var id = $"{item.Number}{place.Replace('-', '0')}";
        return new GraphAttachment
        {
            Media = one.Type == "file" ? null : new GraphMedia(new GraphImage(Height, $"{baseUrl}media/{item.Id}/{place}.svg", Width)),
            MediaType = one.Type,
            Type = GraphType(one.Type),
            Title = one.Title,
            Url = url,
            Target = new GraphReference(id, url),
            Subattachments = one.Parts is { Count: > 0 } parts
                ? new([.. parts.Select((part, index) => Shape(item, part, $"{place}-{index}"))])
                : null,
        };
    }

    private static string GraphType(string type) => type switch
    {
        "album" => "new_album",
        "video" => "video_inline",
        "link" => "share",
        "file" => "file_upload",
        _ => "photo",
    };
}
