namespace ModerationBot.Bot.Review.Queue.Views;

/// <summary>Table <c>saved_views</c>: a filter of the queue that a person gave a name to. Words of a search are never kept.</summary>
internal sealed class SavedView
{
    public long Id { get; init; }

    /// <summary>Id of the account that it belongs to.</summary>
    public required string AdminId { get; init; }

    /// <summary>1 to <see cref="ViewBook.MaxName"/> UTF-16 units; one of each per person.</summary>
    public required string Name { get; init; }

    /// <summary>As <see cref="QueueFilter.ToQuery"/> writes it.</summary>
    public required string Query { get; set; }

    public required DateTimeOffset SavedAt { get; set; }
}
