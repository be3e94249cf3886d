using ModerationBot.Bot.Feeds.NodeBb.Wire;

namespace ModerationBot.Bot.Feeds.NodeBb;

/// <summary>A post with the topic in which it stands.</summary>
internal sealed record NodeBbFound(string Pid, string Tid, NodeBbPost Post, NodeBbTopicPage Topic)
{
    /// <summary>Whether it opens the topic.</summary>
    public bool Opens => Pid == Topic.MainPid;

    /// <summary>The number only: a record would print the text.</summary>
    public override string ToString() => Pid;
}
