namespace ModerationBot.Bot.Statements;

/// <summary>Where a statement stands on its way to the author. Stored by name.</summary>
internal enum StatementDelivery
{
    /// <summary>Waits to be posted through the feed.</summary>
    Pending,

    /// <summary>Is being posted. Found so at a start, nobody knows whether the platform got it.</summary>
    Posting,

    /// <summary>Stands on the platform, under the discussion.</summary>
    Posted,

    /// <summary>Waits for a person to copy and send it.</summary>
    ByHand,

    /// <summary>A person said to have sent it.</summary>
    HandedOver,

    /// <summary>Is never sent: nothing was changed for the author, the group being in dry run.</summary>
    Held,
}
