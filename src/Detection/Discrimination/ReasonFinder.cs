using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Discrimination;

/// <summary>
/// The places of a text that carry its score. The model is a sum, so what each word adds is exact, not a guess.
/// </summary>
internal static class ReasonFinder
{
    private const int MostSpans = 3;
    private const double LeastShare = 0.15;

    /// <summary>Up to three runs of words that add most, strongest first; runs of neighbours count as one.</summary>
    /// <param name="weights">The weights that judged.</param>
    /// <param name="reading">The text.</param>
    public static IReadOnlyList<ReasonSpan> Find(LinearWeights weights, in Reading reading)
    {
        double[] added = new double[Math.Max(1, reading.WordCount)];
        WordSink sink = new(weights, added);
        FeatureExtractor.Extract(reading, [], ref sink);
        List<ReasonSpan> spans = Runs(added, reading);
        double total = spans.Sum(span => span.Added);
        spans.Sort((a, b) => a.Added == b.Added ? a.FirstWord - b.FirstWord : b.Added.CompareTo(a.Added));
        return [.. spans.Where(span => span.Added >= total * LeastShare).Take(MostSpans)];
    }

    private static List<ReasonSpan> Runs(ReadOnlySpan<double> added, in Reading reading)
    {
        List<ReasonSpan> spans = [];
        double mean = Positive(added);
        for (int i = reading.FirstWord; i < reading.EndWord; i++)
        {
            if (added[i] <= mean || !reading.Words[i].Is(WordMarks.Letters))
            {
                continue;
            }

            int first = i;
            double sum = 0;
            while (i < reading.EndWord && added[i] > mean / 2)
            {
                sum += added[i++];
            }

            spans.Add(new(first, i - 1, sum));
        }

        return spans;
    }

    private static double Positive(ReadOnlySpan<double> added)
    {
        double sum = 0;
        int count = 0;
        foreach (double value in added)
        {
            sum += Math.Max(0, value);
            count += value > 0 ? 1 : 0;
        }

        return count == 0 ? double.MaxValue : sum / count;
    }

    /// <summary>The place of a run in the original text.</summary>
    public static TextSpan PlaceOf(PreparedText text, in Reading reading, ReasonSpan span) =>
        text.SpanOf(reading.Words[span.FirstWord].FirstToken, reading.Words[span.LastWord].LastToken);
}
