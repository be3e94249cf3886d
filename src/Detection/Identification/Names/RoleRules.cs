using ModerationBot.Detection.Identification.Context;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Names;

/// <summary>Decides whom a name stands for. When unsure after a civil title: a patient, to fail on the safe side.</summary>
internal sealed class RoleRules(NameLists lists)
{
    private const int ThingReach = 6;
    private const double NamedFrom = 0.3;
    private readonly EponymRules _eponyms = new(lists);

    /// <summary>The role of a name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name in it.</param>
    /// <param name="speech">What the item speaks of.</param>
    public NameRole Decide(PreparedText text, NameMention name, Speech speech)
    {
        if (name.Cue == NameCue.ProfessionalTitle || StandsWithDoctor(text, name))
        {
            return NameRole.Clinician;
        }

        if (IsAuthor(text, name))
        {
            return NameRole.Author;
        }

        if (_eponyms.IsEponym(text, name) || EponymRules.NamesThing(text, name))
        {
            return NameRole.Eponym;
        }

        if (IsMember(text, name))
        {
            return NameRole.Member;
        }

        return IsInvented(text, name) ? NameRole.Invented : DecidePerson(text, name, speech);
    }

    private static NameRole DecidePerson(PreparedText text, NameMention name, Speech speech)
    {
        ReadOnlySpan<char> before = Before(text, name);
        bool patientCue = name.Cue is NameCue.Patient or NameCue.Relative;
        if (!patientCue && NameWords.Colleagues.Contains(before))
        {
            return NameRole.Clinician;
        }

        if (!speech.OfPatient && NameWords.PublicFigures.Contains(text.Folded(text.Tokens[name.LastToken])))
        {
            return NameRole.Public;
        }

        if (name.Cue == NameCue.Relative)
        {
            return NameRole.Relative;
        }

        if (patientCue)
        {
            return NameRole.Patient;
        }

        if (name.Cue == NameCue.Named)
        {
            return speech.Patient >= NamedFrom && !IsOfPet(text, name) ? NameRole.Patient : NameRole.Unknown;
        }

        if (speech.OfProfession)
        {
            return NameRole.Public;
        }

        return name.Cue == NameCue.CivilTitle || (name.Form == NameForm.Full && speech.OfPatient) ? NameRole.Patient : NameRole.Unknown;
    }

    /// <summary>What stands before a name; of "the new consultant, Jane Doyle, starts", the noun that the name explains.</summary>
    private static ReadOnlySpan<char> Before(PreparedText text, NameMention name)
    {
        int steps = name.Cue == NameCue.CivilTitle ? 2 : 1;
        int next = name.LastToken + 1;
        bool explains = WordBefore(text, name.FirstToken, steps) is "," && next < text.Tokens.Length
            && text.Tokens[next].Kind == TokenKind.Punctuation;
        return WordBefore(text, name.FirstToken, explains ? steps + 1 : steps);
    }

    /// <summary>"Dr Jeanne Kerouedan" comes with its title; "Jeanne Kerouedan, cardiologue" does not.</summary>
    private static bool StandsWithDoctor(PreparedText text, NameMention name)
    {
        int next = name.LastToken + 1;
        bool comma = next < text.Tokens.Length && text.Surface(text.Tokens[next]) is "," or "(";
        int at = comma ? next + 1 : next;
        return comma && at < text.Tokens.Length && NameWords.Colleagues.Contains(text.Folded(text.Tokens[at]));
    }

    private static bool IsAuthor(PreparedText text, NameMention name)
    {
        ReadOnlySpan<Token> tokens = text.Tokens;
        int next = name.LastToken + 1;
        bool etAl = next + 1 < tokens.Length && text.Is(tokens[next], "et") && text.Folded(tokens[next + 1]) is "al" or "coll" or "collaborateurs";
        int bracket = next < tokens.Length && text.Surface(tokens[next]) is "(" or "[" ? next + 1 : next;
        bool year = bracket < tokens.Length && tokens[bracket].Kind == TokenKind.Number && text.Surface(tokens[bracket]) is ['1' or '2', '9' or '0', _, _];
        return etAl || (year && name.Cue == NameCue.FirstName) || NameWords.AuthorBefore.Contains(WordBefore(text, name.FirstToken, 1))
            || (WordBefore(text, name.FirstToken, 1) is "de" or "by" or "of" or "d'" && NameWords.AuthorBefore.Contains(WordBefore(text, name.FirstToken, 2)));
    }

    /// <summary>"un chatbot qui s'appelle Léa".</summary>
    private static bool IsOfPet(PreparedText text, NameMention name)
    {
        for (int i = name.FirstToken - 1; i >= Math.Max(0, name.FirstToken - ThingReach); i--)
        {
            if (NameWords.Pets.Contains(text.Folded(text.Tokens[i])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMember(PreparedText text, NameMention name)
    {
        int before = name.FirstToken - (name.Cue == NameCue.CivilTitle ? 2 : 1);
        bool comma = before >= 0 && text.Tokens[before].Kind == TokenKind.Punctuation;
        while (before >= 0 && text.Tokens[before].Kind == TokenKind.Punctuation)
        {
            before--;
        }

        // "Bonjour, Mr X sort demain" greets the group, "Bonjour, Jeanne !" greets Jeanne.
        int next = name.LastToken + 1;
        if (comma && next < text.Tokens.Length && text.Tokens[next].Kind != TokenKind.Punctuation)
        {
            return false;
        }

        if (before < 0)
        {
            return false;
        }

        ReadOnlySpan<char> word = text.Folded(text.Tokens[before]);
        bool greets = NameWords.Greetings.Contains(word) || (word is "a" or "to" && before > 0 && NameWords.Greetings.Contains(text.Folded(text.Tokens[before - 1])));
        bool signs = NameWords.Closings.Contains(word) && name.LastToken >= text.Tokens.Length - 3;
        return greets || signs;
    }

    /// <summary>"prénom modifié", "appelons-la", "name changed", near the name.</summary>
    private static bool IsInvented(PreparedText text, NameMention name)
    {
        int from = Math.Max(0, name.FirstToken - 4);
        int to = Math.Min(text.Tokens.Length, name.LastToken + 7);
        for (int i = from; i < to; i++)
        {
            if (NameWords.Invention.Contains(text.Folded(text.Tokens[i])) && AboutName(text, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word of invention at this place speaks of a name: "prénom modifié", "appelons-la".</summary>
    internal static bool AboutName(PreparedText text, int at)
    {
        ReadOnlySpan<char> word = text.Folded(text.Tokens[at]);
        if (word is "appelons" or "appellerons" or "nommons" or "pseudonyme" or "pseudonym")
        {
            return true;
        }

        ReadOnlySpan<char> before = WordBefore(text, at, 1);
        ReadOnlySpan<char> second = WordBefore(text, at, 2);
        return before is "prenom" or "nom" or "name" or "names" or "d'" or "prenoms" || second is "prenom" or "nom" or "name";
    }

    /// <summary>The folded word some steps before a token; empty before the text.</summary>
    internal static ReadOnlySpan<char> WordBefore(PreparedText text, int at, int steps) =>
        at - steps >= 0 ? text.Folded(text.Tokens[at - steps]) : default;
}
