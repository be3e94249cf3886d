namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>The fields that are asked for, so that no e-mail address, no IP address and no user agent ever arrives.</summary>
internal static class WordPressFields
{
    public const string Post =
        "id,author,status,date_gmt,modified_gmt,title.raw,content.raw,excerpt.raw,link,featured_media,categories";

    /// <summary>A comment's content comes raw and rendered: asking for the raw one alone brings neither.</summary>
    public const string Comment = "id,post,parent,author,author_name,status,date_gmt,content,link";

    public const string PostPlace = "id,status,modified_gmt";
    public const string CommentPlace = "id,post,status,date_gmt";
    public const string State = "id,status";
    public const string Name = "id,name";
    public const string Me = "id,capabilities";
    public const string Medium = "id,post,author,source_url,media_type,media_details.original_image";
    public const string Category = "id,categories";
}
