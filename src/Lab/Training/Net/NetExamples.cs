using ModerationBot.Detection;
using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Text;
using ModerationBot.Lab.Data;

namespace ModerationBot.Lab.Training;

/// <summary>Examples as the net reads them.</summary>
internal sealed class NetExamples(FeatureExtractor extractor, NetSettings settings)
{
    /// <summary>Those whose source is drawn from, in their order.</summary>
    public IReadOnlyList<NetExample> From(IReadOnlyList<Example> examples)
    {
        Example[] drawn = [.. examples.Where(example => settings.Sources.GetValueOrDefault(example.Source).Draws > 0)];
        List<string> functions = [.. drawn.Where(example => example.Source == "own" && example.Function.Length > 0)
            .Select(example => example.Function).Distinct().Order(StringComparer.Ordinal).Take(NetShape.MostFunctions)];
        NetExample[] coded = new NetExample[drawn.Length];
        Parallel.For(0, coded.Length, i => coded[i] = From(drawn[i], functions));
        return coded;
    }

    private NetExample From(Example example, List<string> functions)
    {
        PreparedText text = PreparedText.From(example.Text);
        (float draws, float weight) = settings.Sources[example.Source];
        return new(
            Read(text, example.Language),
            example.Parent is null ? null : Read(PreparedText.From(example.Parent), example.Language),
            example.Discriminatory,
            example.Discriminatory ? Bits(example.Grounds) : 0,
            example.Source == "own" ? functions.IndexOf(example.Function) : -1,
            draws,
            weight);
    }

    private NetText Read(PreparedText text, string language)
    {
        using Reading reading = extractor.Read(text, text.Language.Or(language));
        return NetText.From(reading);
    }

    private static uint Bits(IReadOnlyList<string> grounds)
    {
        uint bits = 0;
        for (int i = 0; i < Grounds.All.Count; i++)
        {
            bits |= grounds.Contains(Grounds.All[i]) ? 1u << i : 0;
        }

        return bits;
    }
}
