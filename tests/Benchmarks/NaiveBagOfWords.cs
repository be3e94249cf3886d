namespace ModerationBot.Benchmarks;

/// <summary>
/// The simplest thing that could score a text: split on spaces, one weight for each word in a dictionary. What a detector
/// costs is said as a multiple of this, on the same machine in the same run.
/// </summary>
internal sealed class NaiveBagOfWords
{
    private readonly Dictionary<string, float> _weights = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives each word of the texts some weight.</summary>
    public NaiveBagOfWords(IEnumerable<string> texts)
    {
        foreach (string word in texts.SelectMany(text => text.Split(' ')))
        {
            _weights[word] = word.Length / 10f;
        }
    }

    /// <summary>Sum of the weights of the words.</summary>
    public float Score(string text)
    {
        float sum = 0;
        foreach (string word in text.Split(' '))
        {
            sum += _weights.GetValueOrDefault(word.ToLowerInvariant());
        }

        return sum;
    }
}
