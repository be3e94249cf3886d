using ModerationBot.Detection.Identification.Names;
using ModerationBot.Detection.Identification.Tables;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Composition;

/// <summary>A named hospital, clinic, nursing home, prison or school, with the number of people it sees in a year or houses.</summary>
internal sealed class FacilityFacts : IFactFinder
{
    private const int LongestName = 6;
    private const double Hospital = 40_000;
    private const double University = 120_000;
    private const double Clinic = 20_000;
    private const double Practice = 1_500;
    private const double Home = 90;
    private const double School = 500;

    private static readonly PhraseTable<double> Heads = new(
        Rows("chu;chru;chr;university hospital", University)
        .Concat(Rows("ch;chi;chs;chg;ghu;hia;hopital;centre hospitalier;hospital;maternite;medical center;medical centre;infirmary;polyclinique", Hospital))
        .Concat(Rows("clinique;clinic;ssr;centre de reeducation;hospice", Clinic))
        .Concat(Rows("ehpad;maison de retraite;foyer;ime;esat;nursing home;care home;residence senior;creche;foyer logement", Home))
        .Concat(Rows("prison;maison d'arret;centre penitentiaire;college;lycee;ecole;usine;factory", School))
        .Concat(Rows("cabinet;maison de sante;msp;pmi;health centre", Practice)));

    private static readonly PhraseTable<double> Known = new(
        Rows("hegp;pitie-salpetriere;la pitie;salpetriere;bichat;lariboisiere;cochin;hotel-dieu;la timone;purpan;pellegrin;pontchaillou;la cavale blanche;edouard herriot;necker;robert-debre;"
            + "addenbrooke's;guy's;st thomas';king's college hospital;john radcliffe;royal infirmary;mass general;mayo clinic", University));

    private static readonly PhraseTable<double> Tails = new(
        Rows("hospital;infirmary;general hospital;university hospital;medical center;medical centre;general", Hospital)
        .Concat(Rows("clinic;hospice", Clinic))
        .Concat(Rows("nursing home;care home", Home))
        .Concat(Rows("primary school;high school;prison", School)));

    private static readonly WordSet Articles = new("la le l' une un en cette ce notre nos a au du the our a this at in");

    private static readonly WordSet Links = new("de d' du des la le les l' of for saint sainte st");

    public void Find(PreparedText text, List<Fact> facts)
    {
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            int last = Match(text, i, out double people);
            if (last > 0 && !IsLearned(text, i, last))
            {
                facts.Add(new(FactKind.Facility, text.SpanOf(i, last), 1, IdentifierTypes.Facility, people));
                i = last;
            }
        }
    }

    private static int Match(PreparedText text, int at, out double people)
    {
        people = 0;
        if (Heads.TryMatch(text, at, out PhraseMatch<double> head) && !IsAdjective(text, at) && NameEnd(text, at + head.Tokens) is > 0 and int end)
        {
            people = head.Value;
            return end;
        }

        if (Known.TryMatch(text, at, out PhraseMatch<double> known) && text.Tokens[at].Has(TokenMarks.Capitalised))
        {
            people = known.Value;
            return at + known.Tokens - 1;
        }

        return NameFirst(text, at, out people);
    }

    /// <summary>"examen clinique ORL", "surgery Monday": a word that is also no place needs an article.</summary>
    private static bool IsAdjective(PreparedText text, int at)
    {
        bool doubtful = text.Folded(text.Tokens[at]) is "clinique" or "clinic" or "cabinet" or "foyer" or "surgery" or "practice" or "school" or "college" or "prison" or "factory" or "general";
        return doubtful && !text.Tokens[at].Has(TokenMarks.Capitalised) && !(at > 0 && Articles.Contains(text.Folded(text.Tokens[at - 1])));
    }

    /// <summary>"CHU de Brest", "clinique Saint-Yves", "EHPAD des Mimosas": the last capitalised word of the name.</summary>
    private static int NameEnd(PreparedText text, int first)
    {
        int last = 0;
        for (int i = first; i < Math.Min(text.Tokens.Length, first + LongestName); i++)
        {
            ref readonly Token token = ref text.Tokens[i];
            ReadOnlySpan<char> word = text.Folded(token);
            bool name = token.Kind == TokenKind.Word && token.Has(TokenMarks.Capitalised) && !token.Has(TokenMarks.LineStart);
            bool never = NameWords.NeverNames.Contains(word) && !Links.Contains(word);
            if (token.Kind != TokenKind.Word || token.Has(TokenMarks.LineStart) || never || !(name || Links.Contains(word)))
            {
                break;
            }

            last = name && !(Links.Contains(word) && !token.Has(TokenMarks.Capitalised)) ? i : last;
        }

        return last;
    }

    /// <summary>"American College of Rheumatology": a learned body, not a place of care.</summary>
    private static bool IsLearned(PreparedText text, int first, int last) =>
        text.Folded(text.Tokens[first]) is "college" && first < last && text.Folded(text.Tokens[first + 1]) is "of" or "des";

    /// <summary>"Derriford Hospital", "Leeds General Infirmary".</summary>
    private static int NameFirst(PreparedText text, int at, out double people)
    {
        people = 0;
        int next = at;
        while (next < text.Tokens.Length && next < at + 4 && IsNamePart(text, next, next == at))
        {
            next++;
            if (next < text.Tokens.Length && Tails.TryMatch(text, next, out PhraseMatch<double> tail) && text.Tokens[next].Has(TokenMarks.Capitalised))
            {
                people = tail.Value;
                return next + tail.Tokens - 1;
            }
        }

        return 0;
    }

    private static bool IsNamePart(PreparedText text, int at, bool first)
    {
        ref readonly Token token = ref text.Tokens[at];
        if (token.Has(TokenMarks.Clitic))
        {
            return !first;
        }

        return token.Kind == TokenKind.Word && token.Has(TokenMarks.Capitalised) && !NameWords.NeverNames.Contains(text.Folded(token));
    }

    private static IEnumerable<KeyValuePair<string, double>> Rows(string phrases, double people) =>
        phrases.Split(';').Select(phrase => KeyValuePair.Create(phrase, people));
}
