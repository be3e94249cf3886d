namespace ModerationBot.Bot.Review.Queue;

/// <summary>The ticked boxes of the comfort form; a box that is not ticked is not sent.</summary>
internal sealed record ComfortForm
{
    public string? Blur { get; init; }

    public string? Zen { get; init; }

    public string? Keys { get; init; }

    /// <summary>Local address of the page that held the form.</summary>
    public string? Back { get; init; }

    public Comfort ToComfort() => new(Blur is not null, Zen is not null, Keys is not null);
}
