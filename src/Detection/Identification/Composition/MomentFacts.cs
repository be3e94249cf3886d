using ModerationBot.Detection.Identification.Dates;
using ModerationBot.Detection.Identification.Tables;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Composition;

/// <summary>When the care took place: a dated day, "ce matin", "cette nuit", "lundi", "last night".</summary>
internal sealed class MomentFacts : IFactFinder
{
    private const double MonthShare = 0.2;

    private static readonly PhraseTable<double> Recent = new(
        ("ce matin;cette nuit;ce soir;cet apres-midi;cet aprem;hier;hier soir;hier matin;avant-hier;aujourd'hui;ce week-end;ce weekend;ce midi;tout a l'heure;"
        + "lundi;mardi;mercredi;jeudi;vendredi;samedi;dimanche;lundi dernier;mardi dernier;mercredi dernier;jeudi dernier;vendredi dernier;samedi dernier;dimanche dernier;"
        + "lundi soir;mardi soir;mercredi soir;jeudi soir;vendredi soir;samedi soir;dimanche soir;la nuit derniere;"
        + "this morning;last night;tonight;today;yesterday;this afternoon;this evening;yesterday evening;yesterday morning;this weekend;over the weekend;"
        + "monday;tuesday;wednesday;thursday;friday;saturday;sunday;last monday;last tuesday;last wednesday;last thursday;last friday;last saturday;last sunday")
        .Split(';').Select(phrase => KeyValuePair.Create(phrase, 1.0)));

    public void Find(PreparedText text, List<Fact> facts)
    {
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && Recent.TryMatch(text, i, out PhraseMatch<double> match))
            {
                facts.Add(new(FactKind.Moment, text.SpanOf(i, i + match.Tokens - 1), 0, IdentifierTypes.Date));
                i += match.Tokens - 1;
            }
        }

        foreach (DateMention date in DateFinder.Find(text).Where(date => !date.IsBirth))
        {
            facts.Add(new(FactKind.Moment, date.Span, date.HasDay ? 0 : MonthShare, IdentifierTypes.Date));
        }
    }
}
