using ModerationBot.Detection.Identification.Context;
using ModerationBot.Detection.Identification.Names;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Composition;

/// <summary>
/// Details that point to nobody alone and to one person together: age, sex, place, facility, moment, job, rare disease,
/// family, event. Facts of a comment and of its post are put together.
/// </summary>
public sealed class CompositionDetector : IDetector
{
    // Under this score the details are so common that showing them would only tire the reader.
    private const double ShownFrom = 0.02;

    // "La directrice de l'école est enceinte": one word of care is enough for a person whom the text singles out.
    private const double HintOfCare = 0.3;

    // A long text names the same thing again and again.
    private const int MostOfKind = 3;

    private readonly IReadOnlyList<IFactFinder> _finders;

    private CompositionDetector(IReadOnlyList<IFactFinder> finders) => _finders = finders;

    /// <inheritdoc/>
    public DetectorCard Card { get; } = new()
    {
        Name = "composition",
        Version = 1,
        Half = Half.Identification,
        Purpose = new(
            "Détails qui, réunis, ne désignent plus que quelques personnes.",
            "Details that together leave only a few people."),
        Languages = ["fr", "en"],
        Blind = new(
            "Ce que le lecteur sait de l'auteur ; les signes distinctifs peu courants ; les lieux hors de France, de Belgique, de Suisse, du Royaume-Uni et des grandes villes d'Amérique du Nord.",
            "What the reader knows of the author; unusual distinguishing marks; places outside France, Belgium, Switzerland, the United Kingdom and the larger towns of North America."),
        Hits =
        [
            "Patient de 50 ans, boulanger à Quiberon, vient pour une lombalgie",
            "Enfant de 7 ans suivi pour mucoviscidose à Millau",
            "Ce matin au CHU de Brest, femme de 93 ans retrouvée au sol",
            "La dame de 88 ans de la chambre 112 a encore fugué",
            "My patient, 34, the mayor of Harrogate, was seen last night at Harrogate Hospital",
        ],
        Misses =
        [
            "Femme de 54 ans, HTA, douleur thoracique depuis ce matin",
            "Patient de 72 ans sous AVK, INR à 6, vous faites quoi ?",
            "Congrès à Quiberon en juin, inscription ouverte aux boulangers",
            "54 year old man with chest pain, troponin negative",
        ],
        Source = "Estimate of k-anonymity; figures of INSEE, Orphanet and others, see the cards of models/places-fr.tsv, professions.tsv and rare-diseases.tsv.",
    };

    /// <summary>Reads the tables.</summary>
    /// <exception cref="FileNotFoundException">A table is missing.</exception>
    public static CompositionDetector Load(string modelsFolder) => new(
    [
        new AgeFacts(),
        new SexFacts(),
        new FacilityFacts(),
        new PlaceFacts(Gazetteer.Load(modelsFolder)),
        new RoomFacts(),
        new MomentFacts(),
        ProfessionFacts.Load(modelsFolder),
        PhraseFacts.Diseases(modelsFolder),
        PhraseFacts.Marks(),
        new PracticeFacts(),
        new RelationFacts(),
        new EventFacts(),
        new OriginFacts(),
        new NameFacts(NameLists.Load(modelsFolder)),
    ]);

    /// <inheritdoc/>
    public DetectorResult Detect(Document document)
    {
        if (Read(document) is not { } own)
        {
            return DetectorResult.Nothing;
        }

        double alone = document.Parent is null || Speech.Of(document.Text).OfPatient ? Estimate.Of(own).Score : 0;
        return document.Parent is null ? Report(own, own, alone) : WithParent(document.Parent, own, alone);
    }

    /// <summary>How many people match, and how many would without each detail. Pure: the same text gives the same count.</summary>
    /// <returns>Null when the text says nothing of a patient, or only what fits too many people to matter.</returns>
    public MatchCount? Count(Document document)
    {
        if (Read(document) is not { } own)
        {
            return null;
        }

        List<Fact> before = document.Parent is null ? [] : FactsOf(document.Parent);
        before = Adds(before, own) ? before : [];
        List<Fact> all = [.. before, .. own];
        return Matters(all, Estimate.Of(all)) ? MatchCount.Of(before, own) : null;
    }

    /// <summary>What the text says of a patient; null when it speaks of none, or says nothing that is shown.</summary>
    private List<Fact>? Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Speech speech = Speech.Of(document);
        if (speech.Patient < HintOfCare || speech.OfProfession)
        {
            return null;
        }

        List<Fact> own = FactsOf(document.Text);
        bool shown = own.Exists(fact => fact.Category is not null);
        return shown && (speech.OfPatient || own.Exists(fact => fact.IsUniqueRole)) ? own : null;
    }

    /// <summary>A comment is charged only with what it adds to its post.</summary>
    private DetectorResult WithParent(PreparedText parent, List<Fact> own, double alone)
    {
        List<Fact> before = FactsOf(parent);
        return Adds(before, own) ? Report(own, [.. before, .. own], alone) : new(alone, alone, Findings(own, own, Estimate.Of(own)));
    }

    private static bool Adds(List<Fact> before, List<Fact> own) =>
        before.Count == 0 || Estimate.Of([.. before, .. own]).Others < Estimate.Of(before).Others * 0.999;

    private DetectorResult Report(List<Fact> own, List<Fact> all, double alone)
    {
        Estimate estimate = Estimate.Of(all);
        return new(estimate.Score, alone, Findings(own, all, estimate));
    }

    private Finding[] Findings(List<Fact> own, List<Fact> all, Estimate estimate)
    {
        if (!Matters(all, estimate))
        {
            return [];
        }

        Severity severity = estimate.Severity == Severity.None ? Severity.Low : estimate.Severity;
        return [.. own
            .Where(fact => fact.Category is not null)
            .GroupBy(fact => fact.Kind)
            .SelectMany(group => group.Take(MostOfKind))
            .Select(fact => new Finding(
                Card.Name, Card.Version, Card.Half, fact.Category!, fact.Span.Start, fact.Span.Length, Math.Max(estimate.Score, ShownFrom), severity,
                CompositionReasons.For(fact, all, estimate)))];
    }

    /// <summary>Whether so few match, there or near by, that the details are worth showing.</summary>
    private static bool Matters(List<Fact> all, Estimate estimate) =>
        estimate.Score >= ShownFrom || Estimate.Near(all) is { Others: < Estimate.Amber };

    private List<Fact> FactsOf(PreparedText text)
    {
        List<Fact> facts = [];
        foreach (IFactFinder finder in _finders)
        {
            finder.Find(text, facts);
        }

        return HideInside(facts);
    }

    /// <summary>The town in "CHU de Brest" counts, but the span is shown once, as the facility.</summary>
    private static List<Fact> HideInside(List<Fact> facts)
    {
        for (int i = 0; i < facts.Count; i++)
        {
            Fact fact = facts[i];
            if (fact.Kind == FactKind.Place && facts.Exists(other => other.Kind == FactKind.Facility && other.Span.Overlaps(fact.Span)))
            {
                facts[i] = fact with { Category = null };
            }
        }

        return facts;
    }
}
