namespace ModerationBot.Bot.Feeds.Graph;

/// <summary>The fields asked for. Only what moderation needs: no likes, no addresses of photos.</summary>
internal static class GraphFields
{
    public const string Group = "id,name";

    public const string State = "id,is_hidden";

    public const string Hideable = "id,is_hidden,can_hide";

    public const string Comment = "id,message,from,created_time,parent{id},attachment,is_hidden,permalink_url";

    /// <summary>A post without its comments.</summary>
    private const string PostAlone = "id,message,from,created_time,updated_time,permalink_url,is_hidden,attachments";

    /// <summary>
    /// A post with the first page of its comments. The default order of comments is ranked and leaves some out:
    /// stream and an explicit order bring them all, replies too.
    /// </summary>
    public const string Post = PostAlone + ",comments.filter(stream).order(chronological).limit(50){" + Comment + "}";

    /// <summary>For a sweep: the newest comments, for servers whose feed a new comment does not move.</summary>
    public const string SweptPost = PostAlone + ",comments.filter(stream).order(reverse_chronological).limit(50){" + Comment + "}";
}
