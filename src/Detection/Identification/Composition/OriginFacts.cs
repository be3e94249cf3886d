using ModerationBot.Detection.Identification.Tables;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Composition;

/// <summary>Origin or nationality. Narrows the matches; no identifier type of its own, so it is never shown.</summary>
internal sealed class OriginFacts : IFactFinder
{
    private const double ShareOfOrigin = 0.02;

    private static readonly WordSet Announcing = new("origine nationalite originaire origin nationality");

    // "d'origine cardiaque" is none.
    private static readonly WordSet Peoples = new(
        "algerienne algerien marocaine marocain tunisienne tunisien malienne malien senegalaise senegalais ivoirienne ivoirien camerounaise camerounais congolaise congolais "
        + "comorienne comorien malgache guineenne guineen turque turc kurde syrienne syrien irakienne irakien afghane afghan iranienne iranien pakistanaise pakistanais indienne indien "
        + "tamoule sri-lankaise bangladaise chinoise chinois vietnamienne vietnamien cambodgienne japonaise coreenne philippine russe ukrainienne ukrainien georgienne georgien "
        + "armenienne armenien tchetchene roumaine roumain bulgare polonaise polonais portugaise portugais espagnole italienne italien allemande anglaise belge suisse "
        + "haitienne haitien antillaise bresilienne colombienne peruvienne mexicaine americaine libanaise libanais egyptienne somalienne erythreenne ethiopienne soudanaise mauritanienne "
        + "africaine asiatique maghrebine rom roms kosovare albanaise serbe croate bosniaque");

    private static readonly WordSet Refugees = new("migrant migrante refugie refugiee refugee");

    public void Find(PreparedText text, List<Fact> facts)
    {
        ReadOnlySpan<Token> tokens = text.Tokens;
        for (int i = 0; i < tokens.Length; i++)
        {
            ReadOnlySpan<char> word = text.Folded(tokens[i]);
            bool announced = Announcing.Contains(word) && i + 1 < tokens.Length && Peoples.Contains(text.Folded(tokens[i + 1]));
            bool from = word is "originaire" && i + 1 < tokens.Length;
            bool english = word is "origin" or "nationality" && i > 0 && tokens[i - 1].Has(TokenMarks.Capitalised);
            if (announced || from || english || Refugees.Contains(word))
            {
                facts.Add(new(FactKind.Origin, tokens[i].Span, ShareOfOrigin, null));
                return;
            }
        }
    }
}
