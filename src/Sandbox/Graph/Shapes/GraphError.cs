namespace ModerationBot.Sandbox.Graph.Shapes;

/// <summary>Body of a refusal.</summary>
internal sealed record GraphError(string Message, string Type, int Code)
{
    public int? ErrorSubcode { get; init; }

    public bool? IsTransient { get; init; }

    public string? ErrorUserTitle { get; init; }

    public string? ErrorUserMsg { get; init; }

    public string? FbtraceId { get; init; }
}
