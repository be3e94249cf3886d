using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Feeds.Import;

/// <summary>Brings in an export of any format.</summary>
internal sealed class FileImporter(
    IDbContextFactory<ModerationDb> contexts, GroupDirectory groups, ItemImporter importer, ITextProtector protector, TimeProvider time)
{
    /// <summary>Imports a file or folder into a group, which is made when it does not exist.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="source">The file or folder.</param>
    /// <param name="format">A word of <see cref="ImportFormats.Names"/>; null chooses by the content.</param>
    /// <param name="onlyGroup">Name of the one group to take of an export that holds several; null takes all.</param>
    /// <param name="errors">Receives one JSON line for each bad line.</param>
    /// <param name="cancellationToken">Stops between batches; what is stored stays.</param>
    /// <exception cref="ArgumentException">The group id is not one that a group can have.</exception>
    public async Task<ImportResult> ImportAsync(
        string groupId, ImportSource source, string? format, string? onlyGroup, TextWriter errors, CancellationToken cancellationToken)
    {
        await groups.EnsureAsync(groupId, cancellationToken).ConfigureAwait(false);
        TimeZoneInfo zone = await ZoneAsync(groupId, cancellationToken).ConfigureAwait(false);
        ImportRequest request = new(new ImportLineReader(protector, time), zone, onlyGroup);
        IAsyncEnumerable<ImportEntry> entries = ImportFormats.Choose(format, source).ReadAsync(source, request, cancellationToken);
        return await importer.ImportAsync(groupId, entries, errors, cancellationToken).ConfigureAwait(false);
    }

    private async Task<TimeZoneInfo> ZoneAsync(string groupId, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return (await db.Set<Group>().AsNoTracking().SingleAsync(group => group.Id == groupId, cancellationToken).ConfigureAwait(false)).Zone;
    }
}
