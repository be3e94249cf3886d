using System.Text;

namespace ModerationBot.Bot.Statements;

/// <summary>A statement as a message: whole, for its author alone, or short, for a public answer that names nobody.</summary>
internal static class StatementMessage
{
    /// <summary>The six items, the link and the signature, in the language of the statement.</summary>
    public static string Full(StatementContent content, string language, Uri link)
    {
        string Say(string key, params object[] values) => StatementText.Of(key, language, values);
        StringBuilder text = new();
        text.Append(Say("Letter_title", content.Case.GroupName)).Append("\n\n");
        foreach ((string letter, IReadOnlyList<string> sentences) in content.In(language).Items)
        {
            text.Append(Say($"Item_{letter}")).Append('\n').AppendJoin('\n', sentences).Append("\n\n");
        }

        return text.Append(Say("Letter_link")).Append('\n').Append(link.AbsoluteUri).Append("\n\n").Append(Say("Signature")).ToString();
    }

    /// <summary>What was done and why in one sentence, the link and the signature.</summary>
    public static string Short(StatementContent content, string language, Uri link)
    {
        StatementCase about = content.Case;
        string reason = about.IsPatient ? StatementText.Of("Short_patient", language)
            : about.IsLegal ? StatementText.Of("Short_ground", language, StatementText.Category(about.Reason, language))
            : StatementText.Of("Short_rule", language);
        string what = StatementText.Of($"Short_{about.Outcome}", language, reason);
        string appeal = StatementText.Of(
            "Short_appeal", language, StatementWriter.Day(about.AppealUntil, about, language), link.AbsoluteUri);
        return $"{what}\n{appeal}\n{StatementText.Of("Signature", language)}";
    }
}
