namespace ModerationBot.Bot.Feeds.Graph.Wire;

/// <summary>Which item changed. Text and author are left where they are: the item is read from the platform.</summary>
/// <param name="Item">Such as <c>comment</c>, <c>post</c>, <c>photo</c>, <c>reaction</c>.</param>
/// <param name="PostId">The post.</param>
/// <param name="CommentId">The comment; null for a post.</param>
internal sealed record GraphChangedItem(string? Item, string? PostId, string? CommentId);
