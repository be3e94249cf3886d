using ModerationBot.Detection.Identification.Names;
using ModerationBot.Detection.Identification.Tables;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Composition;

/// <summary>
/// Towns and departments. A name that is also an everyday word or a person's name counts only with a capital and a word of
/// place before it; "maladie de …" and "Mme …" are no places.
/// </summary>
internal sealed class PlaceFacts(PhraseTable<Place> gazetteer) : IFactFinder
{
    private const double Region = 80_000;
    private const double LargeTown = 20_000;
    private const double KnownTown = 10_000;
    private const double SmallTown = 1_000;
    private const double Hamlet = 50;
    private const double UnknownVillage = 1_500;
    private const double UnknownTown = 10_000;

    private static readonly WordSet Towards = new("a sur vers pres depuis in near from around outside vit habite");

    private static readonly WordSet Nouns = new(
        "accident crash incendie attentat ville village commune mairie maire hopital hospital chu ch clinique urgences samu smur region secteur habitant habitante originaire gare cote centre port ile presqu'ile "
        + "pres boulanger boulangere cure pharmacie ecole college lycee stade marche rue quartier banlieue bourg hameau ehpad cabinet maternite prison gendarmerie quittant venant arrivant "
        + "patient patiente homme femme dame monsieur fille garcon gars enfant ado retraite retraitee agriculteur famille couple maison gens town village city mayor outskirts suburb borough area clinic baker school priest");

    private static readonly WordSet Villages = new("village hameau bourg commune plage lac etang quartier lieu-dit lotissement vallee parish vicar mayor maire mairesse beach hamlet");

    // The English table holds towns only: another capitalised word after these is taken for a small town.
    private static readonly WordSet EnglishTowards = new("in near from outside");

    private static readonly WordSet NoTowns = new(
        "english welsh irish scottish polish spanish french german italian arabic urdu chinese latin monday tuesday wednesday thursday friday saturday sunday january february march april "
        + "may june july august september october november december christmas easter england scotland wales ireland britain europe america africa asia india pakistan poland romania "
        + "ukraine syria nigeria ghana somalia spain france italy germany turkey casualty resus theatre outpatients recovery maternity emergency paediatrics cardiology radiology general "
        + "bed room bay ward tears");

    private static readonly WordSet Articles = new("le la l' les du en des dans the");

    // "dans la Vienne", "en Mayenne", "les Landes": the department, not the town of its name.
    private static readonly WordSet AreaArticles = new("le la l' les du des en departement");

    private static readonly WordSet Calendar = new("march mars may mai august aout sunday monday avril juin");

    private static readonly WordSet NotPlaces = new("france europe covid march may sunday reading bath mobile nice normal sale santa page sens orange");

    public void Find(PreparedText text, List<Fact> facts)
    {
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word || text.Tokens[i].Has(TokenMarks.InHashtag))
            {
                continue;
            }

            if (gazetteer.TryMatch(text, i, out PhraseMatch<Place> match))
            {
                i = Weigh(text, i, match, facts);
            }
            else if (IsUnknownVillage(text, i))
            {
                facts.Add(new(FactKind.Place, text.Tokens[i].Span, 1, IdentifierTypes.Place, UnknownVillage));
            }
            else if (IsUnknownTown(text, i))
            {
                facts.Add(new(FactKind.Place, text.Tokens[i].Span, 1, IdentifierTypes.Place, UnknownTown));
            }
        }
    }

    private static int Weigh(PreparedText text, int at, PhraseMatch<Place> match, List<Fact> facts)
    {
        int last = at + match.Tokens - 1;
        Place place = Meant(text, at, match.Value);
        if (!IsPlace(text, at, last, place))
        {
            return at;
        }

        facts.Add(new(FactKind.Place, text.SpanOf(at, last), 1, IdentifierTypes.Place, Math.Max(place.People, Hamlet)));
        return last;
    }

    private static Place Meant(PreparedText text, int at, Place place) =>
        place.AreaPeople > 0 && at > 0 && AreaArticles.Contains(text.Folded(text.Tokens[at - 1])) ? place with { People = place.AreaPeople } : place;

    private static bool IsPlace(PreparedText text, int at, int last, Place place)
    {
        ref readonly Token first = ref text.Tokens[at];
        if (Calendar.Contains(text.Folded(first)) || Surrounded(text, at, last) || IsAcronym(text, at, last) || IsEponymous(text, at))
        {
            return false;
        }

        ReadOnlySpan<char> before = at > 0 ? text.Folded(text.Tokens[at - 1]) : default;
        ReadOnlySpan<char> before2 = at > 1 ? text.Folded(text.Tokens[at - 2]) : default;
        bool towards = Towards.Contains(before) || (before is "de" or "d'" && before2 is "pres" or "loin" or "cote");
        bool noun = Nouns.Contains(before) || (before is "de" or "d'" or "du" or "of" or "a" && Nouns.Contains(before2));
        if (!first.Has(TokenMarks.Capitalised))
        {
            return (towards || noun) && place is { IsWord: false, IsName: false, People: >= KnownTown } && first.NormalisedLength >= 5 && !NotPlaces.Contains(text.Folded(first));
        }

        if (place.IsWord || NotPlaces.Contains(text.Folded(first)))
        {
            bool within = before2 is "dans" && Articles.Contains(before) && place.People >= Region;
            return (towards || noun || within) && !first.Has(TokenMarks.SentenceStart);
        }

        if (place.IsName)
        {
            return noun || before is "habite" or "in" or "near";
        }

        bool several = last > at || first.Has(TokenMarks.Hyphenated);
        bool region = Articles.Contains(before) && place.People >= Region;
        bool large = place.People >= LargeTown && !first.Has(TokenMarks.SentenceStart);
        bool of = before is "de" or "d'" && place.People >= SmallTown && first.NormalisedLength >= 5;
        return of || towards || noun || several || region || large || StandsAlone(text, at, last);
    }

    /// <summary>A title before it or a capitalised word beside it: a person's name.</summary>
    private static bool Surrounded(PreparedText text, int at, int last)
    {
        if (at > 0)
        {
            ref readonly Token before = ref text.Tokens[at - 1];
            ReadOnlySpan<char> word = text.Folded(before);
            bool title = NameWords.CivilTitles.Contains(word) || NameWords.ProfessionalTitles.Contains(word) || (word is "m" && before.Has(TokenMarks.Capitalised));
            bool named = before.Has(TokenMarks.Capitalised) && !before.Has(TokenMarks.SentenceStart) && !before.Has(TokenMarks.AllCaps) && !Nouns.Contains(word) && !before.Has(TokenMarks.Elision);
            if (title || (named && before.Kind == TokenKind.Word))
            {
                return true;
            }
        }

        int next = last + 1;
        bool followed = next < text.Tokens.Length && text.Tokens[next].Kind == TokenKind.Word && text.Tokens[next].Has(TokenMarks.Capitalised) && !text.Tokens[next].Has(TokenMarks.LineStart)
            && !NameWords.NeverNames.Contains(text.Folded(text.Tokens[next])) && !text.Tokens[next].Has(TokenMarks.AllCaps);
        return followed && last == at;
    }

    private static bool IsAcronym(PreparedText text, int at, int last) =>
        last == at && text.Tokens[at].Has(TokenMarks.AllCaps) && text.Tokens[at].NormalisedLength <= 4;

    /// <summary>"classification d'Ann Arbor", "critères de New York": a trigger before it, over link words only.</summary>
    private static bool IsEponymous(PreparedText text, int at)
    {
        for (int i = at - 1; i >= 0; i--)
        {
            ReadOnlySpan<char> word = text.Folded(text.Tokens[i]);
            if (word is not ("de" or "d'" or "du" or "of" or "la" or "l'" or "the" or "to"))
            {
                return NameWords.EponymTriggers.Contains(word) || (word is "according" or "selon");
            }
        }

        return false;
    }

    /// <summary>"le village de Kerlaz-Vihan", not in any table.</summary>
    private static bool IsUnknownVillage(PreparedText text, int at)
    {
        if (at < 2 || !text.Tokens[at].Has(TokenMarks.Capitalised) || text.Folded(text.Tokens[at - 1]) is not ("de" or "d'" or "of"))
        {
            return false;
        }

        return Villages.Contains(text.Folded(text.Tokens[at - 2]));
    }

    /// <summary>"…, Locmélar." and "(Locmélar)": a small town between marks.</summary>
    private static bool StandsAlone(PreparedText text, int at, int last)
    {
        bool opens = at > 0 && text.Surface(text.Tokens[at - 1]) is "," or "(" or "-";
        bool closes = last + 1 == text.Tokens.Length || text.Tokens[last + 1].Kind == TokenKind.Punctuation || text.Tokens[last + 1].Has(TokenMarks.LineStart);
        return opens && closes && text.Tokens[at].NormalisedLength >= 5;
    }

    /// <summary>"from Dingle": English only, where the table lacks villages.</summary>
    private static bool IsUnknownTown(PreparedText text, int at)
    {
        ref readonly Token token = ref text.Tokens[at];
        if (at == 0 || text.Language.Code != LanguageGuess.English || !EnglishTowards.Contains(text.Folded(text.Tokens[at - 1])))
        {
            return false;
        }

        bool plain = token.Has(TokenMarks.Capitalised) && !token.Has(TokenMarks.AllCaps) && !token.Has(TokenMarks.HasDigit) && token.NormalisedLength >= 4;
        bool owned = at + 1 < text.Tokens.Length && text.Tokens[at + 1].Has(TokenMarks.Clitic);
        return plain && !owned && !NoTowns.Contains(text.Folded(token)) && !NameWords.NeverNames.Contains(text.Folded(token)) && !IsEponymous(text, at);
    }
}
