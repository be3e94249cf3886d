using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ModerationBot.Sandbox.Store;

namespace ModerationBot.Sandbox.Page;

/// <summary>The page where one sees the group as a member and writes to it.</summary>
internal static class PageEndpoints
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void MapPage(this IEndpointRouteBuilder app, SandboxGroup group, GroupStore store, TimeProvider clock)
    {
        var reader = new PageReader(group, clock);
        var writer = new PageWriter(group);
        var page = app.MapGroup("").AddEndpointFilter(async (context, next) =>
        {
            context.HttpContext.Response.Headers.ContentSecurityPolicy = Policy;
            context.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
            context.HttpContext.Response.Headers["Referrer-Policy"] = "no-referrer";
            return await next(context);
        });
        page.MapGet("/", ([FromQuery(Name = "as")] string? viewer, string? lang, [FromQuery(Name = "page")] string? number) =>
            Show(reader.Feed(viewer, lang, number)));
        page.MapGet(
            "/groups/{group}/posts/{post}",
            (string group, string post, [FromQuery(Name = "as")] string? viewer, string? lang) =>
                reader.Thread(viewer, lang, $"{group}_{post}") is { } thread
                    ? Show(thread)
                    : Show(reader.Empty(viewer, lang), StatusCodes.Status404NotFound));
        page.MapGet("/media/{item}/{place}.svg", (string item, string place) => Picture(store, item, place));
        page.MapGet("/sandbox.css", () => Asset("sandbox.css", "text/css; charset=utf-8"));
        page.MapGet("/sandbox.js", () => Asset("sandbox.js", "text/javascript; charset=utf-8"));
        MapForm(page, "/page/post", reader, writer.Post);
        MapForm(page, "/page/comment", reader, writer.Comment);
        MapForm(page, "/page/edit", reader, writer.Edit);
        MapForm(page, "/page/delete", reader, writer.Delete);
    }

    private static void MapForm(
        IEndpointRouteBuilder page, string path, PageReader reader, Func<PageForm, SandboxItem?> write) =>
        page.MapPost(path, IResult ([FromForm] PageForm form) =>
        {
            if (write(form) is not { } item)
            {
                var view = reader.Feed(form.As, form.Lang, page: null);
                return Show(view with { Problem = view.Text.Bad }, StatusCodes.Status400BadRequest);
            }

            return new SeeOther($"{reader.Empty(form.As, form.Lang).Link(1)}#{(item.IsPost ? 'p' : 'c')}{item.Number}");
        });

    private static RazorComponentResult<GroupPage> Show(PageView view, int status = StatusCodes.Status200OK) =>
        new(new Dictionary<string, object?> { [nameof(GroupPage.View)] = view }) { StatusCode = status };

    private static IResult Asset(string name, string type) =>
        Results.Stream(typeof(PageEndpoints).Assembly.GetManifestResourceStream(name)!, type);

    private static IResult Picture(GroupStore store, string item, string place)
    {
        if (store.Find(item) is not { } found || Part(found.Attachments, place) is not { } one)
        {
            return Results.NotFound();
        }

        var title = HtmlEncoder.Default.Encode(one.Title);
        return Results.Text(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"720\" height=\"480\"><rect width=\"100%\" height=\"100%\" "
            + "fill=\"#d8dde3\"/><text x=\"360\" y=\"240\" font-size=\"24\" text-anchor=\"middle\" fill=\"#333\">"
            + $"{title}</text></svg>",
            "image/svg+xml",
            Encoding.UTF8);
    }

    private static SandboxAttachment? Part(IReadOnlyList<SandboxAttachment> attachments, string place)
    {
        SandboxAttachment? found = null;
        IReadOnlyList<SandboxAttachment>? level = attachments;
        foreach (var step in place.Split('-'))
        {
            found = int.TryParse(step, out var index) && index >= 0 && index < level?.Count ? level[index] : null;
            level = found?.Parts;
        }

        return found;
    }
}
