using ModerationBot.Detection.Identification.Context;
using ModerationBot.Detection.Identification.Tables;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Patterns;

/// <summary>
/// Tells from the words of the whole text whose a telephone, an address or an account is: "sa fille", "appelez-le",
/// "ring her" point to a patient; "cède patientèle", "CV", "standard" and prices to an advert or a service.
/// </summary>
internal static class OwnerReader
{
    private static readonly WordSet Relatives = new(
        "mere maman papa pere fille fils frere soeur epoux epouse mari conjoint conjointe compagnon compagne voisin voisine aidant aidante tuteur tutrice "
        + "curateur curatrice famille parents grand-mere grand-pere mamie papi tante oncle niece neveu cousin cousine gendre belle-fille petite-fille petit-fils "
        + "veuf veuve mum mom mam mammy dad daddy father mother son daughter wife husband partner sister brother carer caregiver kin next-of-kin nok family parents "
        + "parent miss grandma grandmother grandad grandfather granddaughter grandson aunt uncle neighbour neighbor widow widower guardian fella");

    private static readonly WordSet Pronouns = new(
        "il elle lui he she him her his hers -le -la -lui -il -elle he's she's he'd she'd patient patiente patients patientes client cliente dame monsieur madame mme mlle mrs "
        + "nourrisson bebe baby lad lady gentleman m mr ms");

    private static readonly WordSet Trade = new(
        "vends vend vendre vente cede ceder cession loue louer location sous-loue cherche cherchons recherche recherchons recrute recrutons recruitment remplacant remplacante remplacement "
        + "remplacements collaborateur collaboratrice associe associee cv candidature cdi cdd postuler inscription inscriptions inscrire formation formations congres "
        + "colloque webinaire atelier secretariat standard hotline samu antipoison cabinet annonce donne debattre loyer logement charges fournisseur garage depanneur "
        + "retrocession patientele renseignements gratuit tarif euros prix reservation association asbl msa agri'ecoute ecoute plateforme accueil rectorat "
        + "wanted vacancy locum hiring recruiting recruit selling sale sell register registration booking bookings book cpd workshop conference helpdesk reception switchboard "
        + "rota tickets fee free salary cvs rent housing thesis study trainees associate congress webinar pro formatrice formateur formateurs enseigne dr docteur helpline helplines");

    /// <summary>Reads an item with the one that it answers.</summary>
    /// <param name="document">The item.</param>
    /// <param name="owning">More folded words that point to a patient.</param>
    public static Owner Of(Document document, WordSet owning)
    {
        Speech speech = Speech.Of(document);
        (int persons, int trade) = Count(document.Text, owning);
        if (document.Parent is { } parent && persons == 0 && trade == 0)
        {
            persons = Count(parent, owning).Persons;
        }

        return speech.OfProfession || trade > persons ? Owner.Business
            : speech.OfPatient || persons > trade ? Owner.Patient
            : trade > 0 ? Owner.Business
            : Owner.Unknown;
    }

    private static (int Persons, int Trade) Count(PreparedText text, WordSet owning)
    {
        int persons = 0;
        int trade = 0;
        bool afterNumber = false;
        foreach (ref readonly Token token in text.Tokens)
        {
            // "5DR" of a postcode is no doctor.
            bool part = afterNumber && token.Has(TokenMarks.Glued);
            afterNumber = token.Kind == TokenKind.Number;
            if (token.Kind == TokenKind.Punctuation)
            {
                trade += text.Surface(token)[0] is '€' or '£' ? 1 : 0;
            }
            else if (token.Kind == TokenKind.Word && !part)
            {
                ReadOnlySpan<char> word = text.Folded(token);
                persons += Relatives.Contains(word) || Pronouns.Contains(word) || owning.Contains(word) ? 1 : 0;
                trade += Trade.Contains(word) ? 1 : 0;
            }
        }

        return (persons, trade);
    }
}
