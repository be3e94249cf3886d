namespace ModerationBot.Bot.Appeals;

/// <summary>What the decision log keeps of an appeal: ids and codes, never a word.</summary>
internal static class AppealPayload
{
    public static IReadOnlyDictionary<string, object?> Of(Appeal appeal) => new Dictionary<string, object?>
    {
        ["appeal"] = appeal.Id,
        ["decision"] = appeal.DecisionId,
        ["group"] = appeal.GroupId,
        ["state"] = appeal.State switch
        {
            AppealState.Upheld => "upheld",
            AppealState.Overturned => "overturned",
            _ => "open",
        },
        ["actor"] = appeal.DecidedBy,
    };
}
