namespace ModerationBot.Bot.Feeds.BuddyPress;

/// <summary>The site says that a thing, or the whole version of its interface, does not exist. Never leaves this folder.</summary>
/// <param name="isRoute">Whether the address itself is unknown.</param>
internal sealed class BuddyPressGoneException(bool isRoute) : Exception("The object is gone.")
{
    public bool IsRoute { get; } = isRoute;
}
