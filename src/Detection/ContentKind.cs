namespace ModerationBot.Detection;

/// <summary>What a member wrote: a post, or a comment under one.</summary>
public enum ContentKind
{
    /// <summary>Opens a thread.</summary>
    Post,

    /// <summary>Answers a post or another comment.</summary>
    Comment,
}
