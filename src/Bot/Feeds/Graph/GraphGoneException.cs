namespace ModerationBot.Bot.Feeds.Graph;

/// <summary>
/// The platform says that an object does not exist, or may not be seen: it does not tell the two apart. Never leaves
/// this folder.
/// </summary>
internal sealed class GraphGoneException(string code) : Exception($"The object is gone ({code}).")
{
    public string Code { get; } = code;
}
