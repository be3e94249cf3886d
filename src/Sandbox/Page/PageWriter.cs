namespace ModerationBot.Sandbox.Page;

/// <summary>Does what the forms ask for. Each call gives the item to show next, or null when it was refused.</summary>
internal sealed class PageWriter(SandboxGroup group)
{
    private const int MaxMessage = 63_206;
    private const int MaxCaption = 200;

    public SandboxItem? Post(PageForm form) =>
        MayWrite(form) ? group.AddPost(Text(form), form.As, Photo(form)) : null;

    public SandboxItem? Comment(PageForm form) =>
        MayWrite(form) && form.Id is { } id && group.Find(id) is not null
            ? group.AddComment(id, Text(form), form.As, Photo(form))
            : null;

    public SandboxItem? Edit(PageForm form)
    {
        if (!MayWrite(form) || Own(form) is not { } item)
        {
            return null;
        }

        group.Edit(item.Id, Text(form));
        return item;
    }

    public SandboxItem? Delete(PageForm form) => Own(form) is { } item && group.Delete(item.Id) ? item : null;

    private bool MayWrite(PageForm form) =>
        group.Members.Any(member => member.Id == form.As)
        && !string.IsNullOrWhiteSpace(form.Message)
        && form.Message.Length <= MaxMessage;

    private SandboxItem? Own(PageForm form) =>
        form.Id is { } id && group.Find(id) is { } item && item.AuthorId == form.As ? item : null;

    // Browsers send line ends as CR LF; members' texts hold LF.
    private static string Text(PageForm form) => form.Message!.ReplaceLineEndings("\n").Trim();

    private static SandboxAttachment[] Photo(PageForm form)
    {
        var caption = form.Caption?.Trim() ?? "";
        return form.Photo is null ? [] : [new SandboxAttachment("photo", caption[..Math.Min(caption.Length, MaxCaption)])];
    }
}
