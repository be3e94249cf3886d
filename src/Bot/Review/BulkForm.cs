using System.Globalization;

namespace ModerationBot.Bot.Review;

/// <summary>
/// The fields of a batch: <c>flags</c>, as often as needed, each one or several <c>id:version</c> with commas between; then
/// <c>outcome</c>, <c>reason</c>, <c>rule</c>, <c>to</c>, <c>note</c> and <c>back</c> as for one flag.
/// </summary>
internal static class BulkForm
{
    private static readonly char[] Between = [',', ' '];

    /// <summary>What the desk is asked for; null when a flag or the outcome cannot be read.</summary>
    public static BulkRequest? ToRequest(IFormCollection form, string actorId)
    {
        string? word = form["outcome"];
        return DecisionForm.OutcomeOf(word) is { } outcome && Flags(form) is { } flags
            ? new BulkRequest(flags, outcome, DecisionForm.ReasonFor(word, form["reason"]), actorId)
            {
                Note = form["note"],
                RuleId = form["rule"],
                EscalateTo = form["to"],
            }
            : null;
    }

    private static List<FlagSeen>? Flags(IFormCollection form)
    {
        List<FlagSeen> flags = [];
        foreach (string value in form["flags"].OfType<string>())
        {
            foreach (string pair in value.Split(Between, StringSplitOptions.RemoveEmptyEntries))
            {
                string[] parts = pair.Split(':');
                if (parts.Length != 2 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out long id)
                    || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int version))
                {
                    return null;
                }

                flags.Add(new FlagSeen(id, version));
            }
        }

        return flags;
    }
}
