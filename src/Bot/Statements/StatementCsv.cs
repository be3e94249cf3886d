using System.Globalization;
using System.Text;

namespace ModerationBot.Bot.Statements;

/// <summary>Statements as a table for a spreadsheet: ids, codes and times, no text and no name.</summary>
internal static class StatementCsv
{
    private const string Head =
        "decision,made_at,group,outcome,reason,legal_ground,rule,kind,written_at,carried,source,automated_detection,language,delivery,answer,delivered_at,appeal_until\n";

    public static string Of(IEnumerable<Statement> statements)
    {
        StringBuilder csv = new(Head);
        foreach (Statement statement in statements)
        {
            csv.AppendJoin(',', Cells(statement).Select(Cell)).Append('\n');
        }

        return csv.ToString();
    }

    /// <summary>RFC 4180, and no cell that a spreadsheet would run as a formula.</summary>
    internal static string Cell(string? value)
    {
        string safe = value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{value}" : value ?? "";
        return safe.AsSpan().IndexOfAny(",\"\n\r") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static IEnumerable<string?> Cells(Statement statement)
    {
        StatementCase about = StatementContent.FromJson(statement.Content).Case;
        return
        [
            about.DecisionId.ToString(CultureInfo.InvariantCulture), Time(statement.MadeAt), about.GroupId, about.Outcome, about.Reason,
            about.IsLegal ? "yes" : "no", about.RuleId, about.Kind.ToString().ToLowerInvariant(), Time(about.WrittenAt), about.Carried,
            about.FromNotice ? "notice" : "own_initiative", about.Detectors.Count > 0 ? "yes" : "no", statement.Language,
            StatementPayload.Code(statement.Delivery), statement.Answer, Time(statement.DeliveredAt), Time(statement.AppealUntil),
        ];
    }

    private static string? Time(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
