namespace ModerationBot.Bot.Review.Queue.Searches;

/// <summary>What became of a search. Public because Razor components are.</summary>
/// <param name="Id">Its id in addresses.</param>
/// <param name="Words">What the person typed; null when it is no longer known, and then everything is shown.</param>
/// <param name="Found">Flags found in all states, whatever the rest of the filter.</param>
public sealed record SearchResult(string Id, string? Words, int Found)
{
    /// <summary>Whether the words were forgotten, after an hour or a restart: the person types them again.</summary>
    public bool IsForgotten => Words is null;
}
