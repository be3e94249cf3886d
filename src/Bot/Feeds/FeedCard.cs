using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds;

/// <summary>What one kind of feed can see and do, in plain words: shown on the pages of groups and asked by tests. Public because Razor components are.</summary>
public sealed record FeedCard
{
    /// <summary>The platform's own name.</summary>
    public required string Name { get; init; }

    /// <summary>What it can do, as its clients say.</summary>
    public required FeedCapabilities Capabilities { get; init; }

    /// <summary>What the bot sees, and how soon.</summary>
    public required LocalizedText Sees { get; init; }

    /// <summary>What the bot cannot see or do there, and what to do about it.</summary>
    public required LocalizedText Blind { get; init; }

    /// <summary>What the admin has to set up on the platform: account, role, token.</summary>
    public required LocalizedText Needs { get; init; }

    /// <summary>How far it was tried: on a running server, on recorded answers, or from published shapes only.</summary>
    public required FeedProof Proof { get; init; }
}
