using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Names;

/// <summary>Tells names of diseases, signs and scores, and of hospitals and streets, from names of people.</summary>
internal sealed class EponymRules(NameLists lists)
{
    private const int EponymReach = 3;
    private const int ThingReach = 6;

    /// <summary>Whether the name belongs to a disease, a sign or a score: "maladie de …", "…'s disease".</summary>
    public bool IsEponym(PreparedText text, NameMention name)
    {
        if (name.Cue == NameCue.CivilTitle)
        {
            return false;
        }

        for (int i = name.FirstToken - 1; i >= Math.Max(0, name.FirstToken - EponymReach); i--)
        {
            if (text.Tokens[i].Kind == TokenKind.Punctuation && text.Surface(text.Tokens[i]) is not "-")
            {
                break;
            }

            if (NameWords.EponymTriggers.Contains(text.Folded(text.Tokens[i])))
            {
                return true;
            }
        }

        return TriggerFollows(text, name.LastToken) || (name.Cue == NameCue.FirstName && AllEponyms(text, name));
    }

    private static bool TriggerFollows(PreparedText text, int last)
    {
        for (int i = last + 1; i < Math.Min(text.Tokens.Length, last + 4); i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Punctuation)
            {
                return false;
            }

            if (NameWords.EponymTriggers.Contains(text.Folded(text.Tokens[i])))
            {
                return i == last + 1 || text.Tokens[last + 1].Has(TokenMarks.Clitic) || i == last + 2;
            }
        }

        return false;
    }

    private bool AllEponyms(PreparedText text, NameMention name)
    {
        for (int i = name.FirstToken; i <= name.LastToken; i++)
        {
            if (!lists.Eponyms.Contains(text.Folded(text.Tokens[i])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the name belongs to a hospital, a street or a school.</summary>
    public static bool NamesThing(PreparedText text, NameMention name)
    {
        if (name.Cue is NameCue.CivilTitle or NameCue.Patient)
        {
            return false;
        }

        ReadOnlySpan<char> before = RoleRules.WordBefore(text, name.FirstToken, 1);
        ReadOnlySpan<char> second = RoleRules.WordBefore(text, name.FirstToken, 2);
        if (NameWords.NamedThings.Contains(before) || (before is "de" or "d'" or "du" or "la" && NameWords.NamedThings.Contains(second)))
        {
            return true;
        }

        for (int i = name.FirstToken; i <= Math.Min(name.LastToken + 1, text.Tokens.Length - 1); i++)
        {
            if (NameWords.NamedThings.Contains(text.Folded(text.Tokens[i])))
            {
                return true;
            }
        }

        return FollowsInstitution(text, name.FirstToken);
    }

    /// <summary>"Hôpital Militaire d'Instruction Mohamed V": an institution a few words before, in the same breath.</summary>
    private static bool FollowsInstitution(PreparedText text, int first)
    {
        for (int i = first - 1; i >= Math.Max(0, first - ThingReach); i--)
        {
            if (text.Tokens[i].Kind == TokenKind.Punctuation)
            {
                return false;
            }

            if (NameWords.Institutions.Contains(text.Folded(text.Tokens[i])))
            {
                return true;
            }
        }

        return false;
    }
}
