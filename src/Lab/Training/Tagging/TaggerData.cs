using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Identification.Tagging;
using ModerationBot.Detection.Text;
using ModerationBot.Lab.Data;
using ModerationBot.Lab.Evaluation;

namespace ModerationBot.Lab.Training.Tagging;

/// <summary>What the tagger learns from.</summary>
internal sealed class TaggerData(Workplace place, string dataFolder, TaggerSettings settings)
{
    // Functions of the other corpus whose harmless texts speak of no patient in particular.
    private static readonly string[] Calm = ["clinical", "help_request", "insult_software", "insult_institution", "debate", "humour", "self_mockery", "advert", "congress"];

    private const int ShortestSurname = 4;

    // The corpus of the other half.
    private readonly Example[] _other = [.. OwnCorpus.Load(place.Corpus).Where(example => example.Split == "train")];

    private string Patients => Path.Combine(dataFolder, "patients");

    /// <summary>Names by origin.</summary>
    public NameBook Names { get; } = NameBook.Load(place.Names, Path.Combine(dataFolder, "patients", "names"));

    /// <summary>The own corpus.</summary>
    public IReadOnlyList<IdentificationItem> Own { get; } = IdentificationCorpus.Load(place.Corpus);

    /// <summary>All texts, given those of the own corpus that may be learnt.</summary>
    public IReadOnlyList<TaggedText> Texts(IEnumerable<IdentificationItem> own) =>
    [
        .. own.Select(item => OwnTags.Of(item) with { Weight = settings.OwnWeight }),
        .. Languages.All.SelectMany(language => new NameTemplates(Names).Of(place.Names, language, settings.EachTemplate, settings.Seed)),
        .. new PublicTags(Patients).Train(),
        .. Languages.All.SelectMany(language => Sentences(language).Select(text => new TaggedText(text, language, [], RestOfText.NamesOfPlaces))),
    ];

    /// <summary>What was looked for and not found.</summary>
    public IReadOnlyList<string> Missing =>
    [
        .. Own.Count == 0 ? [$"no own corpus under {place.Corpus}"] : (string[])[],
        .. Names.IsEmpty ? [$"no names under {place.Names}"] : (string[])[],
        .. Directory.Exists(Patients) ? [] : (string[])[$"no data on patients under {dataFolder}: learning from the own corpus, names and templates alone"],
    ];

    /// <summary>Own items of a split.</summary>
    public IdentificationItem[] Of(string split) => [.. Own.Where(item => item.Split == split)];

    /// <summary>Public texts of a language.</summary>
    public IEnumerable<TaggedText> Public(string language) => new PublicTags(Patients).Train().Where(text => text.Language == language);

    /// <summary>Sentences of published reports, and clinical questions of the other corpus: nobody is to be found there.</summary>
    public IReadOnlyList<IdentificationItem> Harmless() =>
    [
        .. Languages.All.SelectMany(language => Sentences(language).Select(text => new IdentificationItem("", text, false) { Language = language })),
        .. _other
            .Where(example => !example.Discriminatory && Calm.Contains(example.Function))
            .Select(example => new IdentificationItem(example.Id, example.Text, false) { Language = example.Language, Parent = example.Parent, Kind = example.Kind }),
    ];

    /// <summary>Sentences with slots as whole items: a patient's full name or surname points to somebody, "Mme X" and a colleague do not.</summary>
    public IReadOnlyList<IdentificationItem> Named() => [.. Languages.All.SelectMany(language => new NameTemplates(Names).Items(place.Names, language, settings.Seed))];

    /// <summary>Lists of words.</summary>
    /// <param name="all">
    /// All names, or the half with which the tagger learns: it must also find names that are in no list.
    /// </param>
    public WordFlagTable Flags(bool all)
    {
        WordFlagBuilder builder = new WordFlagBuilder()
            .AddTables(place.Models)
            .AddDrugs(Path.Combine(Patients, "edsnlp", "drugs.json"))
            .AddNames(Names.All.Where(name => all || IsListed(name.Name)))
            .AddNames(Surnames().Where(name => all || IsListed(name)).Select(name => (name, false)));
        string clinical = Path.Combine(Patients, "clinical-cases");
        builder.AddProse(ClinicalCases.Reports(clinical, "fr").Take(1500).Concat(ClinicalCases.Reports(clinical, "en").Take(2000)), 3, WordFlags.Ordinary);
        builder.AddProse(Of("train").Select(item => item.Text), 3, WordFlags.Ordinary);
        builder.AddProse(_other.Select(example => example.Text), 3, WordFlags.Ordinary);
        return builder.Build();
    }

    private static bool IsListed(string name) => (WordHash.Fold(WordHash.Of(LetterFold.Fold(name))) / 5 & 1) == 0;

    /// <summary>Surnames borne in France: INSEE, fichier des noms 2008 (Licence Ouverte 2.0).</summary>
    private IEnumerable<string> Surnames()
    {
        string path = Path.Combine(Patients, "names", "insee_surnames_noms2008nat.txt");
        return File.Exists(path) ? File.ReadLines(path).Select(line => line.TrimEnd('[').Trim()).Where(name => name.Length >= ShortestSurname) : [];
    }

    // Every other sentence is kept back: false alarms are counted on those.
    private IEnumerable<string> Sentences(string language) => ClinicalCases
        .Sentences(Path.Combine(Patients, "clinical-cases"), language, settings.Clinical * 2)
        .Where((_, i) => i % 2 == 0);
}
