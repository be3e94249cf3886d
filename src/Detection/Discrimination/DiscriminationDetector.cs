using System.Security.Cryptography;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Discrimination;

/// <summary>
/// Does a remark demean, mock or exclude somebody on a protected ground? A linear model over words, letters, tags of a
/// reviewed lexicon and scopes, confirmed or vetoed by small nets; a comment is judged alone and beside its parent. Holds nothing that changes.
/// </summary>
public sealed class DiscriminationDetector : IDetector
{
    /// <summary>Name of the detector and of its model file.</summary>
    public const string Name = "discrimination";

    private const double GroundFrom = 0.5;
    private const int MostGrounds = 3;
    private readonly DiscriminationModel _model;
    private readonly double _reasonsFrom;

    internal DiscriminationDetector(
        DiscriminationModel model, double reasonsFrom = Screener.DefaultDiscrimination, string? fingerprint = null)
    {
        (_model, _reasonsFrom) = (model, reasonsFrom);
        Card = DiscriminationCard.Card with { Model = fingerprint };
    }

    /// <inheritdoc/>
    public DetectorCard Card { get; }

    /// <summary>Name of the model's file.</summary>
    public static string FileName => Name + ".bin";

    /// <summary>Loads the model <c>discrimination.bin</c>.</summary>
    /// <param name="modelsFolder">The folder <c>models/</c>.</param>
    /// <param name="reasonsFrom">See <see cref="ScreeningThresholds.ReasonsFrom"/>.</param>
    /// <exception cref="FileNotFoundException">The model is missing.</exception>
    /// <exception cref="InvalidDataException">The model is damaged or of another format.</exception>
    public static DiscriminationDetector Load(string modelsFolder, double reasonsFrom = Screener.DefaultDiscrimination)
    {
        ArgumentException.ThrowIfNullOrEmpty(modelsFolder);
        return Read(File.ReadAllBytes(Path.Combine(modelsFolder, FileName)), reasonsFrom);
    }

    /// <summary>Takes the bytes of a model's file.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="reasonsFrom">See <see cref="ScreeningThresholds.ReasonsFrom"/>.</param>
    /// <exception cref="InvalidDataException">The model is damaged or of another format.</exception>
    public static DiscriminationDetector Read(ReadOnlyMemory<byte> file, double reasonsFrom = Screener.DefaultDiscrimination) =>
        new(ModelFile.Read(file), reasonsFrom, Convert.ToHexStringLower(SHA256.HashData(file.Span))[..12]);

    /// <summary>The same model, telling reasons from another score on.</summary>
    /// <param name="score">See <see cref="ScreeningThresholds.ReasonsFrom"/>.</param>
    public DiscriminationDetector WithReasonsFrom(double score) => new(_model, score, Card.Model);

    /// <inheritdoc/>
    public DetectorResult Detect(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using Reading reading = _model.Extractor.Read(document.Text, document.Language);
        if (reading.WordCount == 0)
        {
            return DetectorResult.Nothing;
        }

        Judgement judgement = _model.Judge(reading);
        Calibration calibration = _model.CalibrationOf(document.Language);
        if (document.Parent is not { } parent)
        {
            double only = calibration.Apply(_model.Weigh(reading, judgement, default, null).Score);
            return new(only, only, Findings(document, reading, judgement, default, hasParent: false, only));
        }

        using Reading above = _model.Extractor.Read(parent, parent.Language);
        (double score, double alone) = _model.Weigh(reading, judgement, above, parent.Language);
        double inContext = calibration.Apply(score);
        return new(inContext, calibration.Apply(alone), Findings(document, reading, judgement, above, hasParent: true, inContext));
    }

    private Finding[] Findings(Document document, in Reading reading, Judgement judgement, in Reading parent, bool hasParent, double score)
    {
        if (score < _reasonsFrom || score <= 0)
        {
            return [];
        }

        Span<double> grounds = stackalloc double[GroundWeights.Count];
        Reading seen = judgement.Of(reading);
        _model.Grounds.Judge(seen, parent, hasParent, grounds);
        _model.Nets.Grounds(seen, parent, hasParent, grounds);
        int[] ranked = Ranked(grounds);
        IReadOnlyList<ReasonSpan> spans = ReasonFinder.Find(_model.Weights, seen);
        Finding[] findings = new Finding[Math.Max(ranked.Length, Math.Max(1, spans.Count))];
        for (int i = 0; i < findings.Length; i++)
        {
            int ground = ranked[Math.Min(i, ranked.Length - 1)];
            ReasonSpan span = spans.Count == 0 ? new(seen.FirstWord, seen.EndWord - 1, 0) : spans[Math.Min(i, spans.Count - 1)];
            findings[i] = Finding(document, seen, span, ground, Math.Round(score * Rank(i), 4));
        }

        return findings;
    }

    // Later grounds and places are less sure; the order of categories follows from it.
    private static double Rank(int i) => 1 - (0.1 * i);

    private static int[] Ranked(ReadOnlySpan<double> grounds)
    {
        double[] scores = grounds.ToArray();
        int[] order = [.. Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).ThenBy(i => i)];
        return [order[0], .. order.Skip(1).Take(MostGrounds - 1).Where(i => scores[i] >= GroundFrom)];
    }

    private Finding Finding(Document document, in Reading reading, ReasonSpan span, int ground, double score)
    {
        TextSpan place = ReasonFinder.PlaceOf(document.Text, reading, span);
        return new(
            Name, Card.Version, Half.Discrimination, Grounds.All[ground], place.Start, place.Length, score,
            Urgency(reading, score), GroundReasons.For(ground));
    }

    private static Severity Urgency(in Reading reading, double score)
    {
        ulong said = 0;
        foreach (ref readonly Unit unit in reading.Units)
        {
            said |= unit.Is(UnitMarks.Negated) || unit.Is(UnitMarks.Quoted) ? 0 : unit.Entry.Tags;
        }

        bool slur = (said >> (int)LexiconTag.Slur & 1) != 0;
        bool harm = (said & TagSet.Of(LexiconTag.Violence, LexiconTag.Dehumanise, LexiconTag.Exclude)) != 0;
        return slur && score >= 0.9 ? Severity.Critical : (slur || harm || score >= 0.9) && score >= 0.7 ? Severity.High : Severity.Medium;
    }
}
