namespace ModerationBot.Bot.Feeds;

/// <summary>What a platform can do. Pages and stages ask for a flag, never for a platform's name. Public because Razor components are.</summary>
[Flags]
public enum FeedCapabilities
{
    None = 0,
    HoldBeforePublish = 1,
    Hide = 2,
    Restore = 4,
    HardDelete = 8,
    ReplyAsAdmin = 16,
    NativeFlag = 32,
    EditHistory = 64,

    /// <summary>An edit moves the item behind the cursor; otherwise only a sweep sees it.</summary>
    CursorShowsEdits = 128,

    /// <summary>One read of the feed brings the comments too.</summary>
    CommentsInFeed = 256,
}
