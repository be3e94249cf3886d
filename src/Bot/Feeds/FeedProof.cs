namespace ModerationBot.Bot.Feeds;

/// <summary>How far a kind of feed was tried. Public because Razor components are.</summary>
public enum FeedProof
{
    /// <summary>Tests run it against the real server.</summary>
    RunningServer,

    /// <summary>Tests run it against answers recorded from a real server.</summary>
    RecordedAnswers,

    /// <summary>Written from published shapes: not verified against a running server.</summary>
    PublishedShapes,
}
