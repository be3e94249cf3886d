namespace ModerationBot.Bot.Feeds;

/// <summary>What the platform shows of an item.</summary>
internal enum ItemState
{
    /// <summary>Members see it.</summary>
    Visible,

    /// <summary>Hidden on the platform, may come back.</summary>
    Hidden,

    /// <summary>Gone without our doing: its author or the platform deleted it.</summary>
    Gone,

    /// <summary>Removed by a decision taken here.</summary>
    Removed,
}
