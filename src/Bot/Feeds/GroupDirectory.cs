using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Feeds;

/// <summary>Keeps table <c>groups</c> in step with the settings.</summary>
internal sealed partial class GroupDirectory(
    IDbContextFactory<ModerationDb> contexts, IOptions<GroupsOptions> options, ILogger<GroupDirectory> logger)
{
    /// <summary>Takes the settings over. A group that left them keeps its rows and is no longer read. Run before the stages start.</summary>
    public async Task SyncAsync(CancellationToken cancellationToken)
    {
        await using ModerationDb db = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<string, Group> known =
            await db.Set<Group>().ToDictionaryAsync(group => group.Id, StringComparer.Ordinal, cancellationToken).ConfigureAwait(false);
        foreach (GroupOptions wanted in options.Value.Groups)
        {
            Group group = known.GetValueOrDefault(wanted.Id) ?? Add(db, wanted.Id);
            TakeOver(group, wanted);
            await KeepStateAsync(db, group, cancellationToken).ConfigureAwait(false);
        }

        foreach (Group left in known.Values.Where(group => options.Value.Groups.All(wanted => wanted.Id != group.Id)))
        {
            left.HasFeed = false;
            await KeepStateAsync(db, left, cancellationToken).ConfigureAwait(false);
        }

        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        Log.Synced(logger, options.Value.Groups.Count, options.Value.Groups.Count(group => group.Feed is not null));
    }

    /// <summary>Makes sure that a group exists to import into.</summary>
    /// <exception cref="ArgumentException">The id is not one that a group can have.</exception>
    public async Task EnsureAsync(string groupId, CancellationToken cancellationToken)
    {
        if (!IdPattern().IsMatch(groupId))
        {
            throw new ArgumentException(
                $"group must be 1 to 40 lower-case letters, digits and dashes, value: '{groupId}'.", nameof(groupId));
        }

        await using ModerationDb db = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        if (!await db.Set<Group>().AnyAsync(group => group.Id == groupId, cancellationToken).ConfigureAwait(false))
        {
            GroupOptions wanted = options.Value.Groups.FirstOrDefault(group => group.Id == groupId)
                ?? new GroupOptions { Id = groupId, Name = groupId };
            Group group = Add(db, groupId);
            TakeOver(group, wanted);
            await KeepStateAsync(db, group, cancellationToken).ConfigureAwait(false);
            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static Group Add(ModerationDb db, string id)
    {
        Group group = new() { Id = id, Name = id, TimeZone = "", Language = "" };
        db.Add(group);
        return group;
    }

    private static void TakeOver(Group group, GroupOptions wanted)
    {
        group.Name = wanted.Name;
        group.TimeZone = wanted.TimeZone;
        group.Language = wanted.Language;
        // A safety switch that a person turned stays turned, whatever the file says at the next start.
        group.DryRun = group.DryRunChosen ?? wanted.DryRun;
        group.HasFeed = wanted.Feed is not null;
    }

    private static async Task KeepStateAsync(ModerationDb db, Group group, CancellationToken cancellationToken)
    {
        FeedState? state = await db.Set<FeedState>().FindAsync([group.Id], cancellationToken).ConfigureAwait(false);
        if (state is null)
        {
            state = new FeedState { GroupId = group.Id };
            db.Add(state);
        }

        if (!group.HasFeed)
        {
            state.Health = FeedHealth.ImportOnly;
        }
        else if (state.Health == FeedHealth.ImportOnly)
        {
            state.Health = FeedHealth.NeverPolled;
        }

        // A start is when a person has mended something, such as a dead token: only a platform's own pause holds on.
        if (group.HasFeed && state.Health != FeedHealth.Throttled)
        {
            state.NextPollAt = null;
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$")]
    private static partial Regex IdPattern();

    private static partial class Log
    {
        [LoggerMessage(1221, LogLevel.Information, "{GroupCount} groups in the settings, {FeedCount} with a feed")]
        public static partial void Synced(ILogger logger, int groupCount, int feedCount);
    }
}
