using ModerationBot.Sandbox.Faults;
using ModerationBot.Sandbox.Graph.Shapes;
using ModerationBot.Sandbox.Store;

namespace ModerationBot.Sandbox.Graph;

/// <summary>Answers the calls that change something, as the group's admin.</summary>
internal sealed class GraphWrites(GroupStore store, CallLog calls)
{
    private const int MaxMessage = 63_206;

    public GraphAnswer Delete(GraphRequest request)
    {
        var id = request.Path[0];
        var gone = store.Delete(id);
        calls.Moderated(id, CallKinds.Delete, gone);
        return gone ? GraphAnswer.Success : GraphErrors.Gone(id);
    }

    public GraphAnswer SetHidden(GraphRequest request, string kind)
    {
        var id = request.Path[0];
        var (hadEffect, answer) = Hide(request, id, kind == CallKinds.Hide);
        calls.Moderated(id, kind, hadEffect);
        return answer;
    }

    public GraphAnswer Reply(GraphRequest request)
    {
        var id = request.Path[0];
        return Write(request, id, CallKinds.Reply, store.Find(id) is { } parent ? parent.Id : null, GraphErrors.Gone(id));
    }

    public GraphAnswer Post(GraphRequest request) => Write(request, request.Path[0], "post", null, null);

    private (bool HadEffect, GraphAnswer Answer) Hide(GraphRequest request, string id, bool hidden)
    {
        if (store.Find(id) is not { } item)
        {
            return (false, GraphErrors.Gone(id));
        }

        if (request.Parameter("is_hidden") is not { } text || !(text is "0" or "1" || bool.TryParse(text, out _)))
        {
            return (false, GraphErrors.BadParameter("Param is_hidden must be a boolean"));
        }

        return store.Member(item.AuthorId).IsAdmin
            ? (false, GraphErrors.CannotHide)
            : (store.SetHidden(id, hidden), GraphAnswer.Success);
    }

    private GraphAnswer Write(GraphRequest request, string target, string verb, string? parentId, GraphAnswer? gone)
    {
        var refusal = parentId is null ? gone : null;
        refusal ??= request.Parameter("message") is { Length: > 0 and <= MaxMessage } text && !string.IsNullOrWhiteSpace(text)
            ? null
            : GraphErrors.BadParameter($"Param message must hold 1 to {MaxMessage} characters");
        var item = refusal is not null
            ? null
            : store.Add(new NewItem(store.Members[0].Id, request.Parameter("message")!, parentId));
        calls.Moderated(target, verb, item is not null);
        // The parent may go between the look and the writing: then it is gone after all.
        return item is null
            ? refusal ?? GraphErrors.Gone(target)
            : GraphAnswer.Ok(new GraphCreated(item.Id), GraphJson.Default.GraphCreated);
    }
}
