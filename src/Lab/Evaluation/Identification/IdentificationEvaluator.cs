using ModerationBot.Detection.Identification.Composition;
using ModerationBot.Detection.Identification.Patients;
using ModerationBot.Lab.Data;
using ModerationBot.Lab.Evaluation.Identification.Everyday;
using ModerationBot.Lab.Evaluation.Identification.Numbers;
using ModerationBot.Lab.Evaluation.Identification.Origins;
using ModerationBot.Lab.Evaluation.Identification.Risk;
using ModerationBot.Lab.Evaluation.Identification.Spans;

namespace ModerationBot.Lab.Evaluation.Identification;

/// <summary>All figures of the identification half. The same models and data give the same figures, bit for bit.</summary>
/// <param name="place">Where corpus and names lie.</param>
/// <param name="dataFolder">Data outside the repository, as far as it is here.</param>
/// <param name="models">Folder of the models.</param>
internal sealed class IdentificationEvaluator(Workplace place, string dataFolder, string models)
{
    /// <summary>Name of the half: start of the names of its sections, and what is absent when its model is.</summary>
    public const string Half = "identification";

    private const int Posts = 20_000;
    private const ulong Seed = 20260101;

    /// <summary>Whether the model of the half lies in a folder.</summary>
    public static bool IsThere(string models) => File.Exists(Path.Combine(models, PatientDetector.FileName));

    /// <summary>Whether a row is of this half.</summary>
    public static bool Holds(MetricRow row) => row.Section.StartsWith(Half + " ", StringComparison.Ordinal);

    /// <summary>Measures everything; only says that it is absent when the model is.</summary>
    public Measurement Run()
    {
        if (!IsThere(models))
        {
            return new([], [Half]);
        }

        ItemJudge judge = ItemJudge.Load(models);
        ItemJudge half = judge.HalfAlone();
        IReadOnlyList<IdentificationItem> items = IdentificationCorpus.Load(place.Corpus);
        IReadOnlyList<ItemAnswer> test = judge.Ask([.. items.Where(item => item.Split == "test")]);
        IReadOnlyList<ItemAnswer> dev = judge.Ask([.. items.Where(item => item.Split == "dev")]);
        IReadOnlyList<MetricRow> outside = new PublishedTable(half, Path.Combine(dataFolder, "patients", "clinical-cases")).Rows();
        MetricRow[] rows =
        [
            .. Languages.All.SelectMany(language => Own("test", language, test)),
            .. Languages.All.SelectMany(language => Own("dev", language, dev)),
            .. Languages.All.SelectMany(language => new OriginTable(half).Of(language, Carrier.Load(place.Corpus, language), OriginNames.Load(place.Names, held: true))),
            .. new NumberTable(half).Of(NumberSet.Load(place.Corpus)),
            .. Everyday("test", half),
            .. Everyday("dev", half),
            .. outside,
            .. new RiskTable(CompositionDetector.Load(models), Population.Load(models)).Of(Posts, Seed),
        ];
        return new(rows, PublishedTable.Absent(outside));
    }

    private IEnumerable<MetricRow> Everyday(string split, ItemJudge half) =>
        EverydayTable.Of(split, half.Ask([.. DetailSet.Load(place.Corpus).Where(item => item.Split == split)]));

    private static IEnumerable<MetricRow> Own(string split, string language, IReadOnlyList<ItemAnswer> answers)
    {
        ItemAnswer[] own = [.. answers.Where(answer => answer.Item.Language == language)];
        return [.. ItemTable.Of($"{Half} own {split} {language}", own), .. SpanTable.Of($"{Half} spans {split} {language}", own)];
    }
}
