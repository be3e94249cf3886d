using System.Text;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Feeds.Import;
using ModerationBot.Bot.Feeds.Import.Facebook;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Feeds.Import;

public sealed class FacebookImportTests
{
    private static readonly string[] Samples = ["group_posts_and_comments.json", "your_comments_in_groups.json", "your_posts_in_groups.json"];

    private static (string Name, byte[] Content)[] Entries(string folder) =>
        [.. Samples.Select(name => ($"{folder}{name}", File.ReadAllBytes(ExportWorld.Sample(name))))];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ImportAsync_Download_IsReadFromArchiveAndFolderAlike(bool zipped)
    {
        await using ExportWorld world = await ExportWorld.StartAsync();
        (string, byte[])[] entries = [.. Entries("your_facebook_activity/groups/"), ("your_facebook_activity/groups/your_groups.json", "{}"u8.ToArray())];

        (ImportResult result, _) = await world.ImportAsync(
            zipped ? world.Zip(entries) : world.Folder(entries), onlyGroup: "le divan d’essai");
        (ImportResult again, _) = await world.ImportAsync(zipped ? world.Zip(entries) : world.Folder(entries), onlyGroup: "le divan d’essai");

        Assert.Equal(new ImportResult(4, 0, 0, 0), result);
        Assert.Equal(new ImportResult(0, 0, 4, 0), again);
        Dictionary<string, Item> items = (await world.ItemsAsync()).ToDictionary(i => i.Text, i => i.Item);
        Item post = items["Une question inventée : qui a déjà vu ça ? 🤔"];
        Assert.Equal((ContentKind.Post, "Éléonore Fictive"), (post.Kind, world.AuthorOf(post)));
        Assert.Equal(["photo", "link"], post.Revisions[0].Attachments);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1772439309), post.CreatedAt);
        Item comment = items["Réponse très inventée"];
        Assert.Equal((ContentKind.Comment, "Éléonore Fictive"), (comment.Kind, world.AuthorOf(comment)));
        Item newer = items["Nouvelle forme, même question"];
        Assert.Equal(("26793200973707656", "https://www.facebook.com/groups/1/posts/2"), (newer.PlatformId, newer.Permalink));
        Assert.Contains("Sans heure lisible", items.Keys);
    }

    [Fact]
    public async Task ImportAsync_WithoutAGroupName_TakesEveryGroup()
    {
        await using ExportWorld world = await ExportWorld.StartAsync();

        await world.ImportAsync(world.Zip(Entries("groups/")));

        Assert.Equal(6, (await world.ItemsAsync()).Count);
    }

    [Fact]
    public async Task ImportAsync_Page_GivesTextTimeAndPictures()
    {
        await using ExportWorld world = await ExportWorld.StartAsync();

        (ImportResult result, _) = await world.ImportAsync(ExportWorld.Sample("group_posts_and_comments.html"));

        IReadOnlyList<(string Text, Item Item)> items = await world.ItemsAsync();
        Assert.Equal(new ImportResult(2, 0, 0, 0), result);
        Assert.Equal(("Un commentaire inventé", ContentKind.Comment), (items[0].Text, items[0].Item.Kind));
        Assert.Equal(new DateTimeOffset(2025, 8, 2, 18, 15, 0, TimeSpan.Zero), items[0].Item.CreatedAt);
        Assert.Equal(("A first line,\nand a second & last one", ContentKind.Post), (items[1].Text, items[1].Item.Kind));
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 19, 15, 9, TimeSpan.Zero), items[1].Item.CreatedAt);
        Assert.Equal(["photo"], items[1].Item.Revisions[0].Attachments);
    }

    [Fact]
    public async Task ImportAsync_SingleJson_IsChosenByItsContent()
    {
        await using ExportWorld world = await ExportWorld.StartAsync();

        (ImportResult result, _) = await world.ImportAsync(world.Write(await File.ReadAllBytesAsync(
            ExportWorld.Sample("group_posts_and_comments.json"), TestContext.Current.CancellationToken)));

        Assert.Equal(new ImportResult(3, 0, 0, 0), result);
    }

    [Fact]
    public async Task ImportAsync_ArchiveThatUnpacksWithoutEnd_IsRefusedAndTheRestGoesIn()
    {
        await using ExportWorld world = await ExportWorld.StartAsync();
        byte[] bomb = new byte[FacebookFiles.MostBytes / 4];

        (ImportResult result, IReadOnlyList<ImportError> errors) = await world.ImportAsync(
            world.Zip([("groups/group_posts_and_comments_1.json", bomb), .. Entries("groups/")]));

        Assert.Equal((6, 1), (result.New, result.Bad));
        Assert.Contains("at most 200 times", errors[0].Error, StringComparison.Ordinal);
        Assert.Equal("groups/group_posts_and_comments_1.json", errors[0].File);
    }

    [Theory]
    [InlineData("../groups/group_posts_and_comments.json")]
    [InlineData("/groups/group_posts_and_comments.json")]
    [InlineData("C:/groups/group_posts_and_comments.json")]
    public async Task ImportAsync_PathThatLeadsOut_IsRefused(string name)
    {
        await using ExportWorld world = await ExportWorld.StartAsync();

        (ImportResult result, IReadOnlyList<ImportError> errors) = await world.ImportAsync(
            world.Zip((name, await File.ReadAllBytesAsync(ExportWorld.Sample(Samples[0]), TestContext.Current.CancellationToken))));

        Assert.Equal((0, 1), (result.New, result.Bad));
        Assert.Equal("The path must stay inside the archive.", errors[0].Error);
    }

    [Fact]
    public async Task ImportAsync_LinkOutOfTheFolder_IsNotFollowed()
    {
        await using ExportWorld world = await ExportWorld.StartAsync();
        string folder = world.Folder(("groups/readme.txt", []));
        File.CreateSymbolicLink(Path.Combine(folder, "groups", "group_posts_and_comments.json"), ExportWorld.Sample(Samples[0]));

        (ImportResult result, IReadOnlyList<ImportError> errors) = await world.ImportAsync(folder);

        Assert.Equal((0, 1), (result.New, result.Bad));
        Assert.Contains("no posts or comments of groups", errors[0].Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportAsync_BrokenFiles_AreNamedAndTheRestGoesIn()
    {
        await using ExportWorld world = await ExportWorld.StartAsync();
        byte[] odd = "{\"group_posts_v2\":[5,{\"timestamp\":1772439309,\"data\":{\"post\":\"x\"}},{\"data\":[{\"post\":[1]}]},{\"timestamp\":1772439310,\"data\":[{\"post\":\"Bon\"}]}]}"u8.ToArray();

        (ImportResult result, IReadOnlyList<ImportError> errors) = await world.ImportAsync(
            world.Zip(("groups/group_posts_and_comments_1.json", odd), ("groups/group_posts_and_comments_2.json", "{\n\"Secretissime"u8.ToArray())));
        (ImportResult archive, IReadOnlyList<ImportError> archiveErrors) = await world.ImportAsync(world.Write([.. "PK\u0003\u0004"u8, .. new byte[50]]));

        Assert.Equal((1, 1), (result.New, result.Bad));
        Assert.Equal("The file must be JSON or HTML, broken in line 2.", errors[0].Error);
        Assert.Equal((1, "The archive is broken or not a .zip."), (archive.Bad, archiveErrors[0].Error));
    }

    [Theory]
    [InlineData("Mar 2, 2026 8:15:09 pm", "2026-03-02T20:15:09+01:00")]
    [InlineData("2 mars 2026, 20:15", "2026-03-02T20:15:00+01:00")]
    [InlineData("1er août 2025 à 07:05", "2025-08-01T07:05:00+02:00")]
    [InlineData("juil. 14, 2025 12:00 am", "2025-07-14T00:00:00+02:00")]
    [InlineData("Jun 03, 2025, 12:30 PM", "2025-06-03T12:30:00+02:00")]
    [InlineData("30 février 2026, 20:15", null)]
    [InlineData("bonjour", null)]
    public void Times_OfPages_AreReadInTheGroupsZone(string text, string? expected) =>
        Assert.Equal(expected, FacebookTimes.Read(text, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")));

    [Theory]
    [InlineData("Ã©tÃ©", "été")]
    [InlineData("été", "été")]
    [InlineData("plain", "plain")]
    [InlineData("déjà “cité”", "déjà “cité”")]
    public void Mend_TextOfAJsonExport_IsAsItWasWritten(string text, string expected) => Assert.Equal(expected, FacebookText.Mend(text));

    [Fact]
    public void Mend_EveryText_SurvivesFacebooksWay() =>
        Assert.Equal("Ça va 😀 où ? œuf", FacebookText.Mend(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("Ça va 😀 où ? œuf"))));
}
