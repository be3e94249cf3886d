using ModerationBot.Bot.Feeds;

namespace ModerationBot.Bot.Actions;

/// <summary>The dry-run twin: everything happens but the call.</summary>
internal sealed class DryRunActor : IItemActor
{
    public Task<string> ActAsync(Item item, FeedAction action, CancellationToken cancellationToken) => Task.FromResult(ActionAnswers.DryRun);
}
