using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review.Items.Notes;

/// <summary>Keeps what the team writes to itself about an item: encrypted, in the log by its id, gone with the text.</summary>
internal sealed class NoteBook(
    IDbContextFactory<ModerationDb> factory, IDecisionLog log, ITextProtector protector, MemberTexts texts, Admins people, TimeProvider time)
{
    /// <summary>Most notes of one item.</summary>
    public const int MostNotes = 100;

    /// <summary>Adds a note.</summary>
    public async Task<NoteStatus> WriteAsync(long flagId, string? text, string actorId, CancellationToken cancellationToken)
    {
        string note = text?.Trim() ?? "";
        if (note.Length is 0 or > TeamNote.MaxLength)
        {
            return note.Length == 0 ? NoteStatus.Empty : NoteStatus.TooLong;
        }

        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        if (!await db.Set<Flag>().AnyAsync(f => f.Id == flagId && f.Verdict.Revision.TextCipher != null, cancellationToken).ConfigureAwait(false))
        {
            return NoteStatus.NotFound;
        }

        if (await db.Set<TeamNote>().CountAsync(n => n.FlagId == flagId, cancellationToken).ConfigureAwait(false) >= MostNotes)
        {
            return NoteStatus.TooMany;
        }

        TeamNote row = new() { FlagId = flagId, WrittenBy = actorId, WrittenAt = time.GetUtcNow(), TextCipher = protector.Protect(note) };
        db.Add(row);
        // Saved first, so that the log entry can name the note's id.
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<string, object?> payload = new() { ["note"] = row.Id, ["flag"] = flagId, ["actor"] = actorId };
        await log.AppendAsync(db, LogKinds.NoteWritten, payload, cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return NoteStatus.Done;
    }

    /// <summary>The notes of an item, the first one first.</summary>
    public async Task<IReadOnlyList<NoteLine>> OfFlagAsync(long flagId, string readerId, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        List<TeamNote> notes = await db.Set<TeamNote>().AsNoTracking().Where(n => n.FlagId == flagId)
            .OrderBy(n => n.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<string, string?> names = [];
        foreach (string writer in notes.Select(n => n.WrittenBy).Distinct())
        {
            names[writer] = await people.FindNameAsync(writer, cancellationToken).ConfigureAwait(false);
        }

        return [.. notes.Select(n => new NoteLine(names[n.WrittenBy], n.WrittenBy == readerId, n.WrittenAt, texts.Open(n.TextCipher)))];
    }
}
