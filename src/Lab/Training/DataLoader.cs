using ModerationBot.Lab.Data;
using ModerationBot.Lab.Grammar;
using ModerationBot.Lab.Learning;

namespace ModerationBot.Lab.Training;

/// <summary>Gathers what a model is made from, and says what it lacks.</summary>
internal sealed class DataLoader(Workplace place, string dataFolder, TrainingSettings settings)
{
    private const int Reports = 1500;
    private const int Prose = 4000;

    /// <summary>Sentences of the acceptance suites; none on a machine without the data.</summary>
    public AcceptanceHashes Hashes { get; } = AcceptanceHashes.Load(Path.Combine(dataFolder, "discrimination", "acceptance-hashes.txt"));

    /// <summary>Folder of the clinical cases.</summary>
    public string Clinical { get; } = Path.Combine(dataFolder, "patients", "clinical-cases");

    /// <summary>Decisions to learn from; none unless asked for. What equals a sentence of any test is left out.</summary>
    public IReadOnlyList<Example> Decisions { get; init; } = [];

    /// <summary>Public examples of a split.</summary>
    public IReadOnlyList<Example> Public(string split) => PublicData.Load(Path.Combine(dataFolder, "discrimination"), split, Hashes);

    /// <summary>Own examples of every split, without what equals an acceptance sentence.</summary>
    public IReadOnlyList<Example> Own() => [.. OwnCorpus.Load(place.Corpus).Where(example => !Hashes.Contains(example.Text))];

    /// <summary>Sentences of the grammar in both languages, without what equals an acceptance sentence.</summary>
    public IReadOnlyList<Example> Grammar() => [.. Languages
        .SelectMany(language => new GrammarExpander(GrammarSource.Load(place.Grammar, language), settings.Seed).Expand(settings.EachTemplate))
        .Where(example => !Hashes.Contains(example.Text))];

    /// <summary>Everything.</summary>
    public TrainingData Load()
    {
        IReadOnlyList<Example> own = Own();
        Example[] published = [.. Public("train").Where(example => settings.Sources.GetValueOrDefault(example.Source) > 0)];
        string[] reports = [.. Languages.SelectMany(language => ClinicalCases.Reports(Clinical, language).Take(Reports))];
        Example[] train =
            [.. published, .. ClinicalExamples(), .. Professional("train"), .. Grammar(), .. own.Where(example => example.Split == "train"), .. TestGuard.Without(Decisions, own, Hashes)];
        return new(train, [.. own.Where(example => example.Split == "dev")], reports, Missing(published.Length, reports.Length, own.Count));
    }

    private static string[] Languages => ["fr", "en"];

    // The corpus of the other half speaks of patients without contempt, in every tone of such groups.
    private IEnumerable<Example> Professional(string split) => IdentificationCorpus.Load(place.Corpus)
        .Where(item => item.Split == split)
        .Select(item => new Example(item.Id, item.Text, false) { Language = item.Language, Parent = item.Parent, Kind = item.Kind, Source = "professional" });

    // Every other sentence is kept back: false alarms are counted on those.
    private IEnumerable<Example> ClinicalExamples() => Languages.SelectMany(language => ClinicalCases
        .Sentences(Clinical, language, Prose)
        .Where((_, i) => i % 2 == 0)
        .Select((text, i) => new Example(FormattableString.Invariant($"clinical-{language}-{i}"), text, false) { Language = language, Source = "clinical" }));

    private List<string> Missing(int published, int reports, int own)
    {
        List<string> missing = [];
        void Note(bool lacks, string what)
        {
            if (lacks)
            {
                missing.Add(what);
            }
        }

        Note(Hashes.Count == 0, $"no list of acceptance sentences under {dataFolder}: nothing can be dropped");
        Note(published == 0, $"no public data under {dataFolder}: learning from the own corpus and the grammar alone");
        Note(reports == 0, $"no clinical cases under {dataFolder}: a smaller vocabulary");
        Note(own == 0, $"no own corpus under {place.Corpus}");
        return missing;
    }
}
