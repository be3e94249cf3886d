using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Names;

/// <summary>Words before and after that make a word a name: "ma patiente", "son mari", "s'appelle", an age, a birth.</summary>
internal static class NameCues
{
    /// <summary>What the words before say, or null.</summary>
    public static NameCue? Before(PreparedText text, int at)
    {
        int before = Skip(text, at - 1);
        if (before < 0)
        {
            return null;
        }

        ReadOnlySpan<char> word = text.Folded(text.Tokens[before]);
        ReadOnlySpan<char> owner = before > 0 ? text.Folded(text.Tokens[before - 1]) : default;
        if (NameWords.PatientNouns.Contains(word) || (NameWords.Small.Contains(word) && (NameWords.Owners.Contains(owner) || text.Tokens[before].Has(TokenMarks.SentenceStart))))
        {
            return NameCue.Patient;
        }

        if (NameWords.Naming.Contains(word) || IsNameIs(word, owner))
        {
            return NameWords.PatientNouns.Contains(owner) ? NameCue.Patient : NameCue.Named;
        }

        bool relative = NameWords.Relatives.Contains(word) && owner is "son" or "sa" or "ses" or "his" or "her" or "their" or "leur" or "le" or "la" or "l'";
        return relative ? NameCue.Relative : null;
    }

    /// <summary>What the words after say, or null: "Jeanne, 54 ans", "Jeanne (54 ans)", "Jeanne née le".</summary>
    public static NameCue? After(PreparedText text, int last)
    {
        int next = last + 1;
        if (next < text.Tokens.Length && text.Surface(text.Tokens[next]) is "," or "(")
        {
            next++;
        }

        if (next >= text.Tokens.Length)
        {
            return null;
        }

        bool born = text.Folded(text.Tokens[next]) is "ne" or "nee" or "born" or "aged" or "age" or "agee" or "ddn" or "dob";
        bool year = born && next + 1 < text.Tokens.Length && (text.Folded(text.Tokens[next + 1]) is "le" or "en" or "de" or "on" or "in" or "d'" || text.Tokens[next + 1].Kind != TokenKind.Word);
        return year || Context.AgeReader.IsAge(text, next) ? NameCue.Patient : null;
    }

    /// <summary>Whether the words before name a person, so that any capitalised word is a name.</summary>
    public static bool IsNamed(PreparedText text, int at)
    {
        int before = Skip(text, at - 1);
        if (before < 0)
        {
            return false;
        }

        ReadOnlySpan<char> word = text.Folded(text.Tokens[before]);
        ReadOnlySpan<char> owner = before > 0 ? text.Folded(text.Tokens[before - 1]) : default;
        bool naming = NameWords.Naming.Contains(word) && word is not ("nom" or "name" or "prenom" or "called" or "appelle");
        bool label = word is "nom" or "name" or "prenom" && before < at - 1 && text.Tokens[before].Has(TokenMarks.SentenceStart);
        bool calls = word is "appelle" or "called" && (owner is "s'" or "is" or "was" or "boy" or "girl" or "man" or "woman" or "lady" || NameWords.PatientNouns.Contains(owner));
        bool small = NameWords.Small.Contains(word) && owner is "le" or "la" or "l'" or "notre" or "ce" or "cette";
        return naming || label || calls || small || IsNameIs(word, owner) || (NameWords.PatientNouns.Contains(word) && owner is "ma" or "mon" or "my");
    }

    /// <summary>"her name is …", "son nom est …".</summary>
    private static bool IsNameIs(ReadOnlySpan<char> word, ReadOnlySpan<char> before) => word is "is" or "est" && before is "name" or "nom" or "prenom";

    private static int Skip(PreparedText text, int at) =>
        at >= 0 && text.Surface(text.Tokens[at]) is ":" or "," or "\"" ? at - 1 : at;
}
