using System.Text.Json;
using System.Text.Json.Nodes;
using ModerationBot.Sandbox.Faults;
using ModerationBot.Sandbox.Graph.Shapes;
using ModerationBot.Sandbox.Store;

namespace ModerationBot.Sandbox.Graph;

/// <summary>Answers the calls that read.</summary>
internal sealed class GraphReads(string groupName, GroupStore store, FaultGate gate)
{
    private const int MaxIds = 50;

    public GraphAnswer Group(GraphRequest request)
    {
        if (!TryFields(request, "Group", GraphFieldNames.GroupDefault, out var fields, out var refusal))
        {
            return refusal;
        }

        return GraphAnswer.Ok(
            new GraphGroup
            {
                Id = store.GroupId,
                Name = fields.If("name", () => groupName),
                Privacy = fields.If("privacy", () => "CLOSED"),
                Description = fields.If("description", () => "Groupe privé de médecins. Private doctors' group."),
                MemberCount = fields.Count("member_count", store.Members.Count),
                Permissions = fields.If<IReadOnlyList<string>>("permissions", () => ["ADMINISTER", "CREATE_CONTENT", "MODERATE"]),
                UpdatedTime = fields.If("updated_time", LastUpdate),
            },
            GraphJson.Default.GraphGroup);
    }

    public GraphAnswer Me(GraphRequest request)
    {
        if (!TryFields(request, "User", GraphFieldNames.UserDefault, out _, out var refusal))
        {
            return refusal;
        }

        var admin = store.Members[0];
        return GraphAnswer.Ok(new GraphUser(admin.Name, admin.Id), GraphJson.Default.GraphUser);
    }

    public GraphAnswer Feed(GraphRequest request)
    {
        if (GraphParameters.Check(request.Parameter, "since", "until") is { } bad)
        {
            return bad;
        }

        if (!TryFields(request, "Post", GraphFieldNames.PostDefault, out var fields, out var refusal))
        {
            return refusal;
        }

        var shaper = Shaper(request, CallKinds.Feed);
        var page = new FeedEdge(store, gate, request).Page(post => shaper.Post(post, fields));
        return GraphAnswer.Ok(page, GraphJson.Default.GraphListGraphPost);
    }

    public GraphAnswer Object(GraphRequest request)
    {
        if (store.Find(request.Path[0]) is not { } item)
        {
            return GraphErrors.Gone(request.Path[0]);
        }

        if (!TryFields(request, item, out var fields, out var refusal))
        {
            return refusal;
        }

        var shaper = Shaper(request, CallKinds.Object);
        return item.IsPost
            ? GraphAnswer.Ok(shaper.Post(item, fields), GraphJson.Default.GraphPost)
            : GraphAnswer.Ok(shaper.Comment(item, fields), GraphJson.Default.GraphComment);
    }

    /// <summary>Several objects at once. Those that are gone are absent; when none is left the call is refused.</summary>
    public GraphAnswer Ids(GraphRequest request)
    {
        var ids = (request.Parameter("ids") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (ids.Length is 0 or > MaxIds)
        {
            return GraphErrors.BadParameter($"Param ids must hold 1 to {MaxIds} ids, got {ids.Length}");
        }

        var shaper = Shaper(request, CallKinds.Ids);
        var found = new JsonObject();
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (store.Find(id) is not { } item)
            {
                continue;
            }

            if (!TryFields(request, item, out var fields, out var refusal))
            {
                return refusal;
            }

            found[id] = Node(shaper, item, fields);
        }

        return found.Count > 0 ? GraphAnswer.Ok(found) : GraphErrors.Gone(ids[0]);
    }

    public GraphAnswer Comments(GraphRequest request)
    {
        if (store.Find(request.Path[0]) is not { } item)
        {
            return GraphErrors.Gone(request.Path[0]);
        }

        if (CommentEdge.Read(request.Parameter, out var bad) is not { } edge)
        {
            return bad!;
        }

        if (!TryFields(request, "Comment", GraphFieldNames.CommentDefault, out var fields, out var refusal))
        {
            return refusal;
        }

        var page = Shaper(request, CallKinds.Comments).Comments(item, edge, fields);
        return GraphAnswer.Ok(page, GraphJson.Default.GraphListGraphComment);
    }

    private static JsonNode? Node(GraphShaper shaper, SandboxItem item, FieldSet fields) => item.IsPost
        ? JsonSerializer.SerializeToNode(shaper.Post(item, fields), GraphJson.Default.GraphPost)
        : JsonSerializer.SerializeToNode(shaper.Comment(item, fields), GraphJson.Default.GraphComment);

    private GraphShaper Shaper(GraphRequest request, string kind) =>
        new(store, request, gate.Strike(faults => faults.WithoutAuthors, kind) is not null);

    private string? LastUpdate() =>
        store.Snapshot() is { Count: > 0 } items ? GraphTime.Write(items.Max(item => item.UpdatedAt)) : null;

    private static bool TryFields(GraphRequest request, SandboxItem item, out FieldSet fields, out GraphAnswer refusal) => item.IsPost
        ? TryFields(request, "Post", GraphFieldNames.PostDefault, out fields, out refusal)
        : TryFields(request, "Comment", GraphFieldNames.CommentDefault, out fields, out refusal);

    private static bool TryFields(
        GraphRequest request, string node, FieldSet unasked, out FieldSet fields, out GraphAnswer refusal)
    {
        var text = request.Parameter("fields");
        var parsed = string.IsNullOrEmpty(text) ? unasked : FieldParser.Parse(text);
        fields = parsed ?? unasked;
        var bad = parsed is null
            ? GraphErrors.BadParameter("Syntax error in param fields")
            : GraphFieldNames.Check(fields, node);
        refusal = bad!;
        return bad is null;
    }
}
