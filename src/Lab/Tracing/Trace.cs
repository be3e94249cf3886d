using System.Globalization;
using ModerationBot.Detection;
using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Text;

namespace ModerationBot.Lab.Tracing;

/// <summary>Writes what every stage makes of one text: normalised, tokens, units with tags, weights, detectors, verdict.</summary>
internal sealed class Trace(string models, TextWriter output)
{
    /// <summary>Shows one item.</summary>
    public void Show(Content content)
    {
        Document document = Document.From(content);
        DiscriminationModel model = ModelFile.Read(File.ReadAllBytes(Path.Combine(models, DiscriminationDetector.Name + ".bin")));
        Text("text", document.Text);
        if (document.Parent is { } parent)
        {
            Text("parent", parent);
        }

        Line($"language: {document.Language.Code} ({document.Language.Confidence:F2})");
        Features(document, model);
        Detectors(document, model);
        Verdict(content);
    }

    private void Text(string name, PreparedText text)
    {
        Line($"{name}: {text.Original}");
        Line($"  normalised: {text.Text}");
        List<string> tokens = [];
        foreach (ref readonly Token token in text.Tokens)
        {
            tokens.Add($"{text.Folded(token)}/{token.Kind}");
        }

        Line($"  tokens: {string.Join(' ', tokens)}");
    }

    private void Features(Document document, DiscriminationModel model)
    {
        using Reading reading = model.Extractor.Read(document.Text, document.Language);
        double[] added = new double[Math.Max(1, reading.WordCount)];
        WordSink words = new(model.Weights, added);
        FeatureExtractor.Extract(reading, [], ref words);
        Line($"units (word, what it adds, tags, scopes):");
        foreach (ref readonly Unit unit in reading.Units)
        {
            Unit(reading, unit, added);
        }

        int[] sums = new int[ModelTables.Count];
        ScoreSink sink = new(model.Weights.Values, sums);
        FeatureExtractor.Extract(reading, [], ref sink);
        double factor = LinearWeights.LengthFactor(sink.Count);
        for (int table = 0; table < sums.Length; table++)
        {
            Line($"  {(FeatureTable)table}: {sums[table] * model.Weights.Scales[table] * factor:+0.000;-0.000}");
        }

        Judgement judgement = model.Judge(reading);
        Line($"  features: {sink.Count}; bias: {model.Weights.Bias:+0.000;-0.000}; linear score: {judgement.Score:+0.000;-0.000}");
        Line($"  nets: {model.Nets.Add(judgement.Of(reading), default, false, judgement.Score):+0.000;-0.000}, asked from {model.Nets.From:+0.000;-0.000} on");
    }

    private void Unit(in Reading reading, in Unit unit, double[] added)
    {
        List<string> letters = [];
        double sum = 0;
        for (int i = unit.FirstWord; i < unit.FirstWord + unit.WordCount; i++)
        {
            ref readonly Word word = ref reading.Words[i];
            letters.Add(word.Length > 0 ? reading.Letters(word).ToString() : "·");
            sum += added[i];
        }

        List<string> tags = [];
        foreach (LexiconTag tag in Enum.GetValues<LexiconTag>())
        {
            if (unit.Entry.Has(tag))
            {
                tags.Add(tag.ToString().ToLowerInvariant());
            }
        }

        foreach (Concept concept in Enum.GetValues<Concept>())
        {
            if ((unit.Entry.Concepts >> (int)concept & 1) != 0)
            {
                tags.Add("~" + concept.ToString().ToLowerInvariant());
            }
        }

        string ground = unit.Entry.MainGround == 0 ? "" : ":" + Grounds.All[unit.Entry.MainGround - 1];
        string scopes = unit.Marks == UnitMarks.None ? "" : $" [{unit.Marks}]";
        Line($"  {string.Join(' ', letters),-28} {sum,8:+0.00;-0.00} {string.Join(',', tags)}{ground}{scopes}");
    }

    private void Detectors(Document document, DiscriminationModel model)
    {
        IReadOnlyList<IDetector> listed = DetectorList.Load(models);
        IReadOnlyList<IDetector> detectors = listed.Any(detector => detector.Card.Name == DiscriminationDetector.Name)
            ? listed
            : [.. listed, new DiscriminationDetector(model)];
        foreach (IDetector detector in detectors)
        {
            DetectorResult result = detector.Detect(document);
            Line($"{detector.Card.Name}@{detector.Card.Version}: score {result.Score:F4}, alone {result.ScoreAlone:F4}{(result.NotJudged is { } code ? ", not judged: " + code : "")}");
            foreach (Finding finding in result.Findings)
            {
                string place = finding.Length == 0 ? "" : document.Text.Original.Substring(finding.Start, finding.Length);
                Line($"  {finding.Category} {finding.Severity} {finding.Score:F4} at {finding.Start}+{finding.Length} '{place}'");
                Line($"    {finding.Reason.Fr}");
                Line($"    {finding.Reason.En}");
            }
        }
    }

    private void Verdict(Content content)
    {
        Verdict verdict = Screener.Load(models, new ScreeningThresholds()).Screen(content);
        Line($"verdict: {(verdict.Flagged ? "flagged" : "not flagged")}, severity {verdict.Severity}");
        Line($"  discrimination {verdict.Discrimination.Score:F4} {string.Join(',', verdict.Discrimination.Categories)}");
        Line($"  identification {verdict.Identification.Score:F4} {string.Join(',', verdict.Identification.Categories)}");
    }

    private void Line(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
