namespace ModerationBot.Bot.Statements;

/// <summary>What the decision log keeps of a statement: ids and codes.</summary>
internal static class StatementPayload
{
    public static Dictionary<string, object?> Of(Statement statement) => new()
    {
        ["statement"] = statement.Id,
        ["decision"] = statement.DecisionId,
        ["group"] = statement.GroupId,
        ["language"] = statement.Language,
        ["delivery"] = Code(statement.Delivery),
        ["actor"] = statement.DeliveredBy,
    };

    /// <summary>The way to the author as a code: <c>pending</c>, <c>posting</c>, <c>posted</c>, <c>by_hand</c>, <c>handed_over</c> or <c>held</c>.</summary>
    public static string Code(StatementDelivery delivery) => delivery switch
    {
        StatementDelivery.Pending => "pending",
        StatementDelivery.Posting => "posting",
        StatementDelivery.Posted => "posted",
        StatementDelivery.ByHand => "by_hand",
        StatementDelivery.HandedOver => "handed_over",
        _ => "held",
    };
}
