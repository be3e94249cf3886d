using ModerationBot.Bot.Review;

namespace ModerationBot.Bot.Appeals;

/// <summary>
/// Table <c>appeals</c>: an author contests one decision. One per decision. The words of the author and of who decides are
/// erased with the evidence; that there was an appeal, when, and how it ended remains.
/// </summary>
internal sealed class Appeal
{
    public long Id { get; init; }

    public required long DecisionId { get; init; }

    public Decision Decision { get; init; } = null!;

    /// <summary>Copied from the flag, for the list.</summary>
    public required string GroupId { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Until when the team means to answer.</summary>
    public required DateTimeOffset AnswerBy { get; init; }

    /// <summary>What the author wrote, encrypted; null once erased.</summary>
    public byte[]? WordsCipher { get; set; }

    public AppealState State { get; set; }

    /// <summary>Row version, from 1. Only the holder of the current one may decide: of two people the second is told.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Id of the account that decided; null while open.</summary>
    public string? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Why, in words for the author, encrypted; null while open and once erased.</summary>
    public byte[]? ReasonCipher { get; set; }

    public AppealRestoral Restoral { get; set; }

    /// <summary>When the words were erased; null while they are kept.</summary>
    public DateTimeOffset? ErasedAt { get; set; }
}
