using ModerationBot.Bot.Feeds;

namespace ModerationBot.Bot.Actions;

/// <summary>The dry-run twin: everything happens but the call.</summary>
internal sealed class DryRunRemover : IItemRemover
{
    public Task<string> RemoveAsync(Item item, CancellationToken cancellationToken) => Task.FromResult(ActionAnswers.DryRun);
}
