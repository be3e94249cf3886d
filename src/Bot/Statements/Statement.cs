using ModerationBot.Bot.Review;

namespace ModerationBot.Bot.Statements;

/// <summary>Table <c>statements</c>: why one decision restricted a message, for its author. One per decision, kept for good.</summary>
internal sealed class Statement
{
    public long Id { get; init; }

    public required long DecisionId { get; init; }

    public Decision Decision { get; init; } = null!;

    /// <summary>Copied from the flag, for the list.</summary>
    public required string GroupId { get; init; }

    /// <summary>Language that the author is written to in: <c>fr</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>A <see cref="StatementContent"/> as JSON.</summary>
    public required string Content { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Random part of the appeal link, 32 hex digits: without the keys of the storage folder it makes no link.</summary>
    public required string LinkSeed { get; init; }

    /// <summary>SHA-256 of the token of the appeal link, 64 hex digits. The token itself is stored nowhere.</summary>
    public required string TokenHash { get; init; }

    /// <summary>Until when the link takes an appeal.</summary>
    public required DateTimeOffset AppealUntil { get; init; }

    public required StatementDelivery Delivery { get; set; }

    /// <summary>Tries to post it.</summary>
    public int Tries { get; set; }

    public DateTimeOffset? NextTryAt { get; set; }

    /// <summary>The platform's last answer, or why it is not posted, as a code; null when there is none.</summary>
    public string? Answer { get; set; }

    /// <summary>When it was posted or handed over.</summary>
    public DateTimeOffset? DeliveredAt { get; set; }

    /// <summary>Id of the account that handed it over; null when the program posted it.</summary>
    public string? DeliveredBy { get; set; }
}
