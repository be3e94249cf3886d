using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Review.Examples;

/// <summary>Reads labelled examples with their texts, as long as these are kept and can be opened.</summary>
internal sealed class ExampleReader(
    IDbContextFactory<ModerationDb> factory, ExampleBook book, ITextProtector protector, IDecisionLog log, TimeProvider time)
{
    private const int PageSize = 500;

    /// <summary>How many decisions are kept as examples.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await Kept(db).CountAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Every example whose decision can no longer be undone, in the order of the decisions. That they were read is in the
    /// decision log before the first one is handed out.
    /// </summary>
    public async IAsyncEnumerable<ExampleLine> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await NoteReadingAsync(db, cancellationToken).ConfigureAwait(false);
        long last = 0;
        List<LabelledExample> page;
        do
        {
            page = await PageAsync(db, last, cancellationToken).ConfigureAwait(false);
            foreach (LabelledExample example in page)
            {
                last = example.Id;
                if (LineOf(example) is { } line)
                {
                    yield return line;
                }
            }
        }
        while (page.Count == PageSize);
    }

    private IQueryable<LabelledExample> Kept(ModerationDb db)
    {
        DateTimeOffset now = time.GetUtcNow();
        return db.Set<LabelledExample>().AsNoTracking()
            .Where(e => book.Groups.Contains(e.GroupId) && e.Revision.TextCipher != null && e.Decision.UndoUntil < now);
    }

    private Task<List<LabelledExample>> PageAsync(ModerationDb db, long after, CancellationToken cancellationToken) => Kept(db)
        .Include(e => e.Decision).Include(e => e.Revision.Item).Include(e => e.ParentRevision)
        .Where(e => e.Id > after).OrderBy(e => e.Id).Take(PageSize).ToListAsync(cancellationToken);

    private async Task NoteReadingAsync(ModerationDb db, CancellationToken cancellationToken)
    {
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<string, object?> payload = new() { ["examples"] = await Kept(db).CountAsync(cancellationToken).ConfigureAwait(false) };
        await log.AppendAsync(db, LogKinds.ExamplesRead, payload, cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Null when nothing can be learnt from it: no text to read, or what it answers to is gone and it needs that.</summary>
    private ExampleLine? LineOf(LabelledExample example)
    {
        string? parent = Open(example.ParentRevision?.TextCipher ?? example.Revision.ParentTextCipher);
        if (Open(example.Revision.TextCipher) is not { } text || (parent is null && example.NeedsParent))
        {
            return null;
        }

        return new ExampleLine(
            string.Create(CultureInfo.InvariantCulture, $"decision-{example.DecisionId}"),
            text,
            parent,
            example.Language,
            example.Revision.Item.Kind == ContentKind.Comment ? "comment" : "post",
            example.Discriminatory,
            example.Grounds,
            example.GroupId,
            example.Decision.DecidedAt,
            example.Detectors);
    }

    private string? Open(byte[]? cipher) =>
        cipher is not null && protector.TryUnprotect(cipher, out string? text) && !string.IsNullOrWhiteSpace(text) ? text : null;
}
