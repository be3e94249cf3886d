using System.Text;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Feeds.Import;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Feeds.Import;

public sealed class CsvImportTests
{
    [Fact]
    public async Task ImportAsync_FrenchTableOfASpreadsheet_KeepsEveryField()
    {
        await using ExportWorld world = await ExportWorld.StartAsync();

        (ImportResult result, IReadOnlyList<ImportError> errors) = await world.ImportAsync(ExportWorld.Sample("fr-windows.csv"));

        Assert.Equal(new ImportResult(3, 0, 0, 2) { Gone = 1 }, result);
        IReadOnlyList<(string Text, Item Item)> items = await world.ItemsAsync();
        Assert.Equal("Garde très calme à l’hôpital d’Orsonne;\nqui prend le relais ?", items[0].Text.ReplaceLineEndings("\n"));
        Assert.Equal(("f1", ContentKind.Post, "https://groupe.example/f1"), (items[0].Item.PlatformId, items[0].Item.Kind, items[0].Item.Permalink));
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 7, 15, 0, TimeSpan.Zero), items[0].Item.CreatedAt);
        Assert.Equal(["photo", "video"], items[0].Item.Revisions[0].Attachments);
        Assert.Equal("Aurélie Fictive", world.AuthorOf(items[0].Item));
        Assert.Equal(("Moi, \"volontiers\"", "f1", ContentKind.Comment), (items[1].Text, items[1].Item.ParentPlatformId, items[1].Item.Kind));
        Assert.Equal(ItemState.Gone, items[2].Item.State);
        Assert.Equal([5, 6], errors.Select(e => e.Line));
        Assert.Equal("text: must not be empty when there is no attachment.", errors[0].Error);
        Assert.Contains("at most 9 fields, value: 10", errors[1].Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportAsync_EnglishTableWithMark_IsReadAndTwiceChangesNothing()
    {
        await using ExportWorld world = await ExportWorld.StartAsync();

        (ImportResult first, IReadOnlyList<ImportError> errors) = await world.ImportAsync(ExportWorld.Sample("en-utf8.csv"));
        (ImportResult second, _) = await world.ImportAsync(ExportWorld.Sample("en-utf8.csv"));

        Assert.Equal(new ImportResult(2, 0, 0, 1), first);
        Assert.Equal(new ImportResult(0, 0, 2, 1), second);
        Assert.Contains((await world.ItemsAsync()), item => item.Text == "A quiet night, nobody knows why 😀");
        Assert.Equal("createdAt: must be an ISO 8601 time from 2000 to tomorrow, value: '03-2026'.", Assert.Single(errors).Error);
    }

    [Theory]
    [InlineData("\uFEFFtexte\tauteur\nBonjour à tous\tOdile Inventée\n", "Bonjour à tous")]
    [InlineData("Message,Auteur\r\n\"Deux\r\nlignes\",Odile", "Deux\r\nlignes")]
    [InlineData("date;TEXTE\n;Un seul\n\n;Deux\n", "Un seul")]
    public async Task ImportAsync_OtherTables_AreChosenByContent(string table, string text)
    {
        await using ExportWorld world = await ExportWorld.StartAsync();

        await world.ImportAsync(world.Write(Encoding.UTF8.GetBytes(table)));

        Assert.Contains(await world.ItemsAsync(), item => item.Text == text);
    }

    [Fact]
    public async Task ImportAsync_LateAccentOfWindows_IsStillSeen()
    {
        await using ExportWorld world = await ExportWorld.StartAsync();
        string table = $"id;texte\n{string.Concat(Enumerable.Range(0, 20_000).Select(i => $"w{i};Message ordinaire sans accent\n"))}last;Déjà l’été\n";

        (ImportResult result, _) = await world.ImportAsync(world.Write(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(table)));

        Assert.Equal(20_001, result.New);
        Assert.Equal("Déjà l’été", world.Feeds.TextOf((await world.Feeds.ItemAsync("last", ExportWorld.Group)).Revisions[0]));
    }

    [Fact]
    public async Task ImportAsync_QuoteNeverClosed_EndsThereAndSaysSo()
    {
        await using ExportWorld world = await ExportWorld.StartAsync();
        string table = $"id,text\na,Bon\nb,\"Secretissime {new string('x', 500_000)}";

        (ImportResult result, IReadOnlyList<ImportError> errors) = await world.ImportAsync(world.Write(Encoding.UTF8.GetBytes(table)));

        Assert.Equal((1, 1), (result.New, result.Bad));
        Assert.Equal(3, errors[0].Line);
        Assert.Contains("is a quote not closed?", errors[0].Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Secretissime", errors[0].Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportAsync_ForcedFormatWithoutText_NamesTheHeader()
    {
        await using ExportWorld world = await ExportWorld.StartAsync();

        (ImportResult result, IReadOnlyList<ImportError> errors) = await world.ImportAsync(world.Write("a,b\n1,2\n"u8.ToArray()), "csv");

        Assert.Equal((0, 1), (result.New, result.Bad));
        Assert.StartsWith("header:", errors[0].Error, StringComparison.Ordinal);
    }
}
