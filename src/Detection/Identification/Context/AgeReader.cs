using System.Globalization;
using ModerationBot.Detection.Identification.Tables;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Context;

/// <summary>Tells an age ("54 ans", "54yo", "F54") from a duration ("depuis 10 ans") or a dose.</summary>
internal static class AgeReader
{
    private const double Oldest = 115;

    private static readonly WordSet YearWords = new("ans an a yo y.o. yr yrs year years y yr-old year-old years-old");

    private static readonly WordSet MonthWords = new("mois month months month-old months-old semaines semaine weeks week-old jours jour days day-old day");

    private static readonly WordSet Durations = new(
        "apres au depuis pendant durant en dans tous toutes apres avant for since over in within after last past y sur minimum toute passe attendre "
        + "chaque every j'ai garantie conservation recul");

    private static readonly WordSet AfterDuration = new("apres plus auparavant ago later post avant earlier experience follow-up");

    // "au bout de deux ans", "un recul de 8 ans", "contrôle à 2 ans", "il y avait 3 ans".
    private static readonly WordSet Periods = new("bout recul delai duree suivi evolution periode controle est total pres anciennete moyenne intervalle");

    // "10 ans de suivi", "20 ans d'exercice".
    private static readonly WordSet Spans = new(
        "experience exercice anciennete recul attente etudes internat garantie prison carriere suivi vie mariage pratique metier evolution traitement moyenne service");

    private static readonly WordSet People = new("patient patiente man woman lady gentleman femme homme client cliente boy girl");

    private static readonly WordSet Infants = new(
        "nourrisson bebe enfant fille garcon fillette petit petite nouveau-ne jumeau jumelle age agee aged infant baby boy girl child toddler newborn");

    /// <summary>Whether the number at a token is the age of somebody.</summary>
    public static bool IsAge(PreparedText text, int at) => TryRead(text, at, out _);

    /// <summary>Reads the age at a token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Index of a number token.</param>
    /// <param name="age">Years, and the number of tokens after the number that belong to it.</param>
    public static bool TryRead(PreparedText text, int at, out AgeReading age)
    {
        age = default;
        ReadOnlySpan<Token> tokens = text.Tokens;
        if (tokens[at].Kind != TokenKind.Number
            || !double.TryParse(text.Surface(tokens[at]), NumberStyles.None, CultureInfo.InvariantCulture, out double number)
            || number > Oldest)
        {
            return false;
        }

        // "54-year-old": the hyphen stands between as a token of its own.
        int hyphen = at + 2 < tokens.Length && text.Surface(tokens[at + 1]) is "-" ? 1 : 0;
        int unitAt = at + 1 + hyphen;
        ReadOnlySpan<char> unit = unitAt < tokens.Length ? text.Folded(tokens[unitAt]) : default;
        if (YearWords.Contains(unit))
        {
            int taken = UnitTokens(text, unitAt, unit);
            age = new(number, taken + hyphen);
            return number >= 1 && taken > 0 && !IsDuration(text, at, at + age.Tokens);
        }

        if (MonthWords.Contains(unit))
        {
            age = new(Years(number, unit), 1 + hyphen + OldTokens(text, unitAt + 1));
            return number > 0 && FollowsInfant(text, at) && !IsDuration(text, at, at + age.Tokens);
        }

        bool aside = IsAside(text, at);
        age = new(number, aside ? 0 : 1);
        return number >= 1 && (aside || (IsShort(text, at, unit) && number >= 16));
    }

    private static double Years(double number, ReadOnlySpan<char> unit) => number / (unit[0] == 'm' ? 12 : unit[0] is 's' or 'w' ? 52 : 365);

    // "a" is an age only when written against the number and standing alone ("54a"): "54 a été" is none.
    private static int UnitTokens(PreparedText text, int unitAt, ReadOnlySpan<char> unit)
    {
        int next = unitAt + 1;
        if (unit is "y" && next + 1 < text.Tokens.Length && text.Surface(text.Tokens[next]) is "/" or "." && text.Is(text.Tokens[next + 1], "o"))
        {
            return 3;
        }

        bool letter = unit.Length == 1;
        return letter && !text.Tokens[unitAt].Has(TokenMarks.Glued) ? 0 : 1 + OldTokens(text, next);
    }

    private static int OldTokens(PreparedText text, int at)
    {
        int count = 0;
        while (at < text.Tokens.Length && count < 2 && (text.Is(text.Tokens[at], "old") || text.Is(text.Tokens[at], "-")))
        {
            at++;
            count++;
        }

        return count;
    }

    /// <summary>54F and 54M, written together.</summary>
    private static bool IsShort(PreparedText text, int at, ReadOnlySpan<char> unit) =>
        unit is "f" or "m" && text.Tokens[at + 1].Has(TokenMarks.Glued | TokenMarks.Capitalised);

    /// <summary>"My patient, 34, ..." and "Jean Le Goff, 54, ...": between commas, after a person.</summary>
    private static bool IsAside(PreparedText text, int at)
    {
        if (at < 2 || at + 1 >= text.Tokens.Length || text.Surface(text.Tokens[at - 1]) is not "," || text.Surface(text.Tokens[at + 1]) is not ",")
        {
            return false;
        }

        ref readonly Token person = ref text.Tokens[at - 2];
        return People.Contains(text.Folded(person)) || (person.Kind == TokenKind.Word && person.Has(TokenMarks.Capitalised) && !person.Has(TokenMarks.AllCaps));
    }

    private static bool FollowsInfant(PreparedText text, int at)
    {
        for (int i = Math.Max(0, at - 3); i < at; i++)
        {
            if (Infants.Contains(text.Folded(text.Tokens[i])))
            {
                return true;
            }
        }

        return at + 2 < text.Tokens.Length && text.Is(text.Tokens[at + 2], "old");
    }

    /// <summary>Whether the number from one token to another counts time rather than the age of somebody.</summary>
    public static bool IsDuration(PreparedText text, int at, int last)
    {
        ReadOnlySpan<Token> tokens = text.Tokens;
        ReadOnlySpan<char> before = at > 0 ? text.Folded(tokens[at - 1]) : default;
        ReadOnlySpan<char> before2 = at > 1 ? text.Folded(tokens[at - 2]) : default;
        bool ago = before is "a" or "avait" && before2.SequenceEqual("y");
        bool own = before.SequenceEqual("ai") && before2.SequenceEqual("j'");
        bool plain = before.SequenceEqual("plus") || before.SequenceEqual("les") || before.SequenceEqual("des");
        ReadOnlySpan<char> after = last + 1 < tokens.Length ? text.Folded(tokens[last + 1]) : default;
        ReadOnlySpan<char> after2 = last + 2 < tokens.Length ? text.Folded(tokens[last + 2]) : default;
        bool of = after is "d'" or "de" or "of" && Spans.Contains(after2);
        bool span = before is "de" or "d'" or "a" && Periods.Contains(before2);
        return ago || own || span || plain || of || Durations.Contains(before) || AfterDuration.Contains(after)
            || (Durations.Contains(before2) && before is "l'" or "environ" or "les" or "the" or "about" or "plus");
    }
}
