namespace ModerationBot.Bot.Feeds.NodeBb;

/// <summary>
/// The forum says that a thing does not exist, which it also says of what the credential may not see. Never leaves this folder.
/// </summary>
internal sealed class NodeBbGoneException() : Exception("The object is gone.");
