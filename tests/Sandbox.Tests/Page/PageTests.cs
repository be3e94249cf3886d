using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ModerationBot.Sandbox.Tests.Page;

public sealed class PageTests
{
    [Fact]
    public async Task Page_PostForm_PutsThePostInPageAndFeed()
    {
        await using var test = await TestGroup.StartAsync();

        var answer = await SubmitAsync(test, "/page/post", form => form["message"] = "Un avis <b>d'ORL</b> & vite ?");

        Assert.Equal(HttpStatusCode.SeeOther, answer);
        var post = Assert.Single(test.Group.Items);
        Assert.Equal("Un avis <b>d'ORL</b> & vite ?", post.Message);
        var shown = (await OpenAsync(test)).QuerySelector($"[data-id='{post.Id}'] .text")!;
        Assert.Equal(post.Message, shown.TextContent);
        Assert.Empty(shown.Children);
        Assert.Contains(post.Id, (await test.GetAsync($"{test.Group.Id}/feed")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_PostFormWithPhoto_AttachesAPlaceholderThatIsServed()
    {
        await using var test = await TestGroup.StartAsync();

        await SubmitAsync(test, "/page/post", form =>
        {
            form["message"] = "Votre avis ?";
            form["photo"] = "on";
            form["caption"] = "lésion <du> dos";
        });

        var page = await test.GetAsync($"{test.Group.Id}/feed?fields=attachments,full_picture");
        var post = page.Json.GetProperty("data")[0];
        var picture = post.GetProperty("attachments").GetProperty("data")[0].GetProperty("media").GetProperty("image");
        Assert.Equal(post.GetProperty("full_picture").GetString(), picture.GetProperty("src").GetString());
        var svg = await test.Http.GetStringAsync(picture.GetProperty("src").GetString(), TestGroup.Cancel);
        Assert.Contains("&lt;du&gt;", svg, StringComparison.Ordinal);
        Assert.NotNull((await OpenAsync(test)).QuerySelector("figure.photo"));
    }

    [Fact]
    public async Task Page_CommentForm_PutsTheCommentUnderItsPost()
    {
        await using var test = await TestGroup.StartAsync();
        var post = test.Group.AddPost("un cas");

        await SubmitAsync(test, $"[data-id='{post.Id}'] > form", form => form["message"] = "merci");

        var comment = Assert.Single(test.Group.Items, item => !item.IsPost);
        Assert.Equal((post.Id, "merci"), (comment.ParentId, comment.Message));
        Assert.NotNull((await OpenAsync(test)).QuerySelector($"[data-id='{post.Id}'] [data-id='{comment.Id}']"));
    }

    [Fact]
    public async Task Page_EditForm_ChangesTheTextAndMarksIt()
    {
        await using var test = await TestGroup.StartAsync();
        var post = test.Group.AddPost("avant");

        await SubmitAsync(test, "form[action='/page/edit']", form => form["message"] = "après");

        Assert.Equal("après", test.Group.Find(post.Id)!.Message);
        Assert.NotNull((await OpenAsync(test)).QuerySelector($"[data-id='{post.Id}'] .edited"));
    }

    [Fact]
    public async Task Page_DeleteForm_TakesTheItemAway()
    {
        await using var test = await TestGroup.StartAsync();
        var post = test.Group.AddPost("trop vite");

        await SubmitAsync(test, "form[action='/page/delete']", _ => { });

        Assert.Empty(test.Group.Items);
        Assert.Null((await OpenAsync(test)).QuerySelector($"[data-id='{post.Id}']"));
    }

    [Fact]
    public async Task Page_FormForAnothersItem_IsRefused()
    {
        await using var test = await TestGroup.StartAsync();
        var post = test.Group.AddPost("à moi");
        var other = test.Group.Members[2].Id;

        var answer = await SubmitAsync(test, "form[action='/page/delete']", form => form["as"] = other);

        Assert.Equal(HttpStatusCode.BadRequest, answer);
        Assert.NotNull(test.Group.Find(post.Id));
    }

    [Fact]
    public async Task Page_BlankMessage_IsRefusedWithAReason()
    {
        await using var test = await TestGroup.StartAsync();

        var answer = await SubmitAsync(test, "/page/post", form => form["message"] = "   ");

        Assert.Equal(HttpStatusCode.BadRequest, answer);
        Assert.Empty(test.Group.Items);
    }

    [Fact]
    public async Task Page_FormWithoutItsToken_IsRefused()
    {
        await using var test = await TestGroup.StartAsync();
        using var body = new FormUrlEncodedContent([new("message", "bonjour"), new("as", test.Group.Members[1].Id)]);

        using var answer = await test.Http.PostAsync("/page/post", body, TestGroup.Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(test.Group.Items);
    }

    [Fact]
    public async Task Page_HiddenItem_IsThereForItsAuthorOnly()
    {
        await using var test = await TestGroup.StartAsync();
        var post = test.Group.AddPost("un cas");
        var comment = test.Group.AddComment(post.Id, "hors sujet", test.Group.Members[3].Id);
        await test.SendAsync(HttpMethod.Post, $"{comment.Id}?is_hidden=true");

        Assert.Null((await OpenAsync(test)).QuerySelector($"[data-id='{comment.Id}']"));
        Assert.NotNull((await OpenAsync(test, $"/?as={comment.AuthorId}")).QuerySelector($"[data-id='{comment.Id}'] .problem"));
    }

    [Fact]
    public async Task Page_Permalink_ShowsTheThreadAlone()
    {
        await using var test = await TestGroup.StartAsync();
        test.Group.AddPost("autre chose");
        var post = test.Group.AddPost("un cas");
        var link = (await test.GetAsync($"{post.Id}?fields=permalink_url")).Json.GetProperty("permalink_url").GetString()!;

        var page = await OpenAsync(test, link);

        Assert.Equal(post.Id, Assert.Single(page.QuerySelectorAll("article")).GetAttribute("data-id"));
    }

    [Fact]
    public async Task Page_PermalinkOfAGonePost_Is404()
    {
        await using var test = await TestGroup.StartAsync();

        using var answer = await test.Http.GetAsync($"/groups/{test.Group.Id}/posts/2000000000009/", TestGroup.Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Page_English_SpeaksEnglishAndOffersFrench()
    {
        await using var test = await TestGroup.StartAsync();

        var page = await OpenAsync(test, "/?lang=en");

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Write to the group", page.QuerySelector("h2")!.TextContent);
        Assert.Equal("Français", page.QuerySelector("a[hreflang=fr]")!.TextContent);
    }

    [Fact]
    public async Task Page_MoreThanOneScreen_LinksToOlderPosts()
    {
        await using var test = await TestGroup.StartAsync();
        for (var i = 0; i < 30; i++)
        {
            test.Group.AddPost($"post {i}");
        }

        var first = await OpenAsync(test);
        var second = await OpenAsync(test, first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal((25, 5), (first.QuerySelectorAll("article").Length, second.QuerySelectorAll("article").Length));
        Assert.Null(second.QuerySelector("a[rel=next]"));
    }

    [Theory]
    [InlineData("/sandbox.css")]
    [InlineData("/sandbox.js")]
    public async Task Page_OwnFiles_AreServedUnderTheStrictPolicy(string path)
    {
        await using var test = await TestGroup.StartAsync();

        using var answer = await test.Http.GetAsync(path, TestGroup.Cancel);

        Assert.True(answer.IsSuccessStatusCode);
        Assert.Contains("default-src 'none'", string.Join(';', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.True(answer.Content.Headers.ContentLength > 200);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sandbox/calls")]
    public async Task Page_ForeignHostName_IsRefused(string path)
    {
        await using var test = await TestGroup.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = "rebound.example";

        using var answer = await test.Http.SendAsync(request, TestGroup.Cancel);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task<IDocument> OpenAsync(TestGroup test, string path = "/")
    {
        var html = await test.Http.GetStringAsync(path, TestGroup.Cancel);
        // Disposing the context would empty the document.
        var context = BrowsingContext.New(Configuration.Default);
        return await context.OpenAsync(request => request.Content(html), TestGroup.Cancel);
    }

    /// <summary>Fills the first form that goes to an address, or that a selector finds, and sends it as a browser would.</summary>
    private static async Task<HttpStatusCode> SubmitAsync(TestGroup test, string which, Action<Dictionary<string, string>> fill)
    {
        var page = await OpenAsync(test);
        var selector = which.StartsWith('/') ? $"form[action='{which}']" : which;
        var form = Assert.IsAssignableFrom<IHtmlFormElement>(page.QuerySelector(selector));
        var values = form.Elements.OfType<IHtmlInputElement>()
            .Where(input => input.Type != "checkbox")
            .ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal);
        foreach (var select in form.Elements.OfType<IHtmlSelectElement>())
        {
            values[select.Name!] = select.Value!;
        }

        fill(values);
        using var body = new FormUrlEncodedContent(values);
        using var answer = await test.Http.PostAsync(form.GetAttribute("action"), body, TestGroup.Cancel);
        return answer.StatusCode;
    }
}
