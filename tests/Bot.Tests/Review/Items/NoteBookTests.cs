using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review.Items.Notes;

namespace ModerationBot.Bot.Tests.Review.Items;

public sealed class NoteBookTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_Note_IsEncryptedLoggedByItsIdAndReadBack()
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        NoteBook notes = store.Get<NoteBook>();

        Assert.Equal(NoteStatus.Done, await notes.WriteAsync(flag.Id, "  Vu avec Benoît.  ", "claire", None));

        TeamNote row = await store.Db.Set<TeamNote>().AsNoTracking().SingleAsync(None);
        LogEntry entry = await store.Db.Set<LogEntry>().SingleAsync(e => e.Kind == LogKinds.NoteWritten, None);
        NoteLine line = Assert.Single(await notes.OfFlagAsync(flag.Id, "claire", None));
        Assert.Equal(("Vu avec Benoît.", true), (line.Text, line.ByReader));
        Assert.Equal($$"""{"actor":"claire","flag":{{flag.Id}},"note":{{row.Id}}}""", Sorted(entry.Payload!));
        Assert.DoesNotContain("Benoît", System.Text.Encoding.UTF8.GetString(row.TextCipher!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", nameof(NoteStatus.Empty))]
    [InlineData("   \n ", nameof(NoteStatus.Empty))]
    [InlineData(null, nameof(NoteStatus.Empty))]
    [InlineData("1001", nameof(NoteStatus.TooLong))]
    [InlineData("1000", nameof(NoteStatus.Done))]
    public async Task Write_Length_IsBetweenOneAndAThousand(string? text, string expected)
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        text = int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out int length) ? new string('x', length) : text;

        Assert.Equal(expected, (await store.Get<NoteBook>().WriteAsync(flag.Id, text, "claire", None)).ToString());
        Assert.Equal(expected == nameof(NoteStatus.Done) ? 1 : 0, await store.Db.Set<TeamNote>().CountAsync(None));
        Assert.Equal(expected == nameof(NoteStatus.Done) ? 1 : 0, await store.Db.Set<LogEntry>().CountAsync(e => e.Kind == LogKinds.NoteWritten, None));
    }

    [Fact]
    public async Task Write_TextErasedOrFlagUnknown_KeepsNothing()
    {
        await using ReviewStore store = new();
        Flag flag = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        flag.Verdict.Revision.TextCipher = null;
        await store.Db.SaveChangesAsync(None);
        NoteBook notes = store.Get<NoteBook>();

        Assert.Equal(NoteStatus.NotFound, await notes.WriteAsync(flag.Id, "Une note.", "claire", None));
        Assert.Equal(NoteStatus.NotFound, await notes.WriteAsync(99, "Une note.", "claire", None));
        Assert.False(await store.Db.Set<TeamNote>().AnyAsync(None));
    }

    [Fact]
    public async Task Erased_TextOfAClosedFlag_TakesTheNotesOfThatFlagAlone()
    {
        await using ReviewStore store = new();
        Flag closed = store.Seed.Flag(store.Seed.Item("Texte inventé."));
        Flag open = store.Seed.Flag(store.Seed.Item("Un autre."));
        NoteBook notes = store.Get<NoteBook>();
        await notes.WriteAsync(closed.Id, "Part avec le texte.", "claire", None);
        await notes.WriteAsync(open.Id, "Reste.", "claire", None);
        closed.State = FlagState.Closed;
        await store.Db.SaveChangesAsync(None);

        await using (IDbContextTransaction transaction = await store.Db.Database.BeginTransactionAsync(None))
        {
            await new NoteErasure().ErasedAsync(store.Db, [closed.Verdict.RevisionId, open.Verdict.RevisionId], None);
            await transaction.CommitAsync(None);
        }

        NoteLine gone = Assert.Single(await notes.OfFlagAsync(closed.Id, "claire", None));
        Assert.Null(gone.Text);
        Assert.True(gone.ByReader);
        Assert.Equal("Reste.", Assert.Single(await notes.OfFlagAsync(open.Id, "benoit", None)).Text);
    }

    private static string Sorted(string payload)
    {
        using System.Text.Json.JsonDocument document = System.Text.Json.JsonDocument.Parse(payload);
        return "{" + string.Join(',', document.RootElement.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"\"{p.Name}\":{p.Value.GetRawText()}")) + "}";
    }
}
