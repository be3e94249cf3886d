using Microsoft.Extensions.Options;

namespace ModerationBot.Bot.Feeds.Webhooks;

/// <summary>Takes notices of platforms for the groups whose settings have a verify token.</summary>
internal sealed class WebhookDesk(IOptions<GroupsOptions> groups, IEnumerable<IFeedWebhook> webhooks, HintBook hints)
{
    /// <summary>A group's feed and who understands its notices.</summary>
    internal sealed record Hook(FeedOptions Feed, IFeedWebhook Webhook);

    /// <summary>The hook of a group; null when it has none.</summary>
    public Hook? Find(string groupId) =>
        groups.Value.Groups.FirstOrDefault(group => group.Id == groupId)?.Feed is { VerifyToken.Length: > 0 } feed
        && webhooks.FirstOrDefault(webhook => webhook.Kinds.Contains(feed.Kind)) is { } webhook
            ? new Hook(feed, webhook)
            : null;

    /// <summary>Takes one delivery.</summary>
    /// <returns>The status to answer: 200 once all of it is written down, 401 without a signature, 400 for what cannot be read.</returns>
    public async Task<int> TakeAsync(
        string groupId, Hook hook, IHeaderDictionary headers, byte[] body, CancellationToken cancellationToken)
    {
        if (!hook.Webhook.IsSigned(hook.Feed, headers, body))
        {
            return StatusCodes.Status401Unauthorized;
        }

        if (hook.Webhook.Items(hook.Feed, body) is not { } items)
        {
            return StatusCodes.Status400BadRequest;
        }

        await hints.AddAsync(groupId, items, cancellationToken).ConfigureAwait(false);
        return StatusCodes.Status200OK;
    }
}
