using ModerationBot.Detection.Identification.Tables;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Dates;

/// <summary>When something took place, without a date: "cette nuit", "mardi", "à l'instant", "last night", "an hour ago".</summary>
internal static class Moments
{
    private const string French =
        "ce matin;cette nuit;ce soir;cet apres-midi;cet aprem;ce midi;a midi;depuis midi;ce jour;hier;hier soir;hier matin;hier apres-midi;hier midi;avant-hier;aujourd'hui;demain;demain matin;apres-demain;"
        + "ce week-end;ce weekend;le week-end dernier;tout a l'heure;a l'instant;en ce moment;la maintenant;tantot;la nuit derniere;dans la nuit;la semaine derniere;le mois dernier;l'annee derniere;l'ete dernier;l'an dernier;"
        + "la veille;il y a une heure;il y a deux heures;il y a dix minutes;il y a cinq minutes;garde de cette nuit;samedi dernier";

    private const string English =
        "this morning;last night;tonight;today;yesterday;this afternoon;this evening;this lunchtime;at lunchtime;at lunch;at noon;noon today;yesterday evening;yesterday morning;yesterday afternoon;day before yesterday;"
        + "this weekend;over the weekend;last weekend;tomorrow;tomorrow morning;right now;right this minute;just now;an hour ago;two hours ago;ten minutes ago;five minutes ago;last week;last month;last year;next week;next month;"
        + "the other day;overnight;this week;new year;new year's eve;new year's day;christmas day;christmas eve;boxing day;anzac day;good friday;easter sunday;last august;last july;last june;last summer;last winter";

    private static readonly string[] FrenchDays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

    private static readonly string[] EnglishDays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly PhraseTable<bool> Phrases = new(
        (French + ";" + English).Split(';')
            .Concat(FrenchDays.SelectMany(day => (string[])[day, day + " dernier", day + " soir", day + " matin", day + " apres-midi"]))
            .Concat(EnglishDays.SelectMany(day => (string[])[day, "last " + day, day + " night", day + " morning", day + " afternoon", day + " evening"]))
            .Select(phrase => KeyValuePair.Create(phrase, true)));

    /// <summary>The moments of a text, in order, in units of the original.</summary>
    public static void Find(PreparedText text, List<TextSpan> spans)
    {
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && Phrases.TryMatch(text, i, out PhraseMatch<bool> match))
            {
                int last = Hour(text, i + match.Tokens - 1);
                spans.Add(text.SpanOf(i, last));
                i = last;
            }
        }
    }

    /// <summary>"ce matin à 8 h 10", "last night around 9", "this morning at 8:40": the hour belongs to the moment.</summary>
    private static int Hour(PreparedText text, int last)
    {
        int at = last + 1;
        if (at < text.Tokens.Length && text.Folded(text.Tokens[at]) is "a" or "vers" or "at" or "around" or "about" or ",")
        {
            at++;
        }

        if (at >= text.Tokens.Length || text.Tokens[at].Kind != TokenKind.Number || text.Tokens[at].Length > 5)
        {
            return last;
        }

        ReadOnlySpan<char> hour = text.Surface(text.Tokens[at]);
        bool clock = hour.ContainsAny('h', ':');
        bool unit = at + 1 < text.Tokens.Length && text.Folded(text.Tokens[at + 1]) is "h" or "heures" or "am" or "pm" or "o'clock";
        bool minutes = unit && at + 2 < text.Tokens.Length && text.Tokens[at + 2] is { Kind: TokenKind.Number, Length: 2 };
        return clock ? at : minutes ? at + 2 : unit ? at + 1 : last;
    }
}
