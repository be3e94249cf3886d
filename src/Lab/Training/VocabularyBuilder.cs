using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Text;

namespace ModerationBot.Lab.Training;

/// <summary>Counts words to tell ordinary ones, which need no repair, and very common ones, whose letters tell nothing.</summary>
internal sealed class VocabularyBuilder(Lexicon lexicon)
{
    private const int FewestSeen = 8;
    private const int CommonWords = 500;
    private readonly Dictionary<ulong, int> _counts = [];

    /// <summary>Counts the words of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="weight">How often it counts; edited prose may count more than posts with typing errors.</param>
    public void Add(string text, int weight)
    {
        PreparedText prepared = PreparedText.From(text, LanguageGuess.French);
        Reading reading = new(prepared.Tokens.Length, prepared.Text.Length);
        new WordReader(prepared, new Spelling(Lexicon.Empty, Vocabulary.Empty, true, true), repair: false).Run(ref reading);
        foreach (ref readonly Word word in reading.Words)
        {
            if (word.Length > 0)
            {
                _counts[word.Hash] = _counts.GetValueOrDefault(word.Hash) + weight;
            }
        }

        reading.Dispose();
    }

    /// <summary>The vocabulary of what was counted.</summary>
    public Vocabulary Build()
    {
        Spelling spelling = new(lexicon, Vocabulary.Empty, true, true);
        HashSet<ulong> common = [.. _counts
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key)
            .Take(CommonWords * 2)
            .Where(pair => !spelling.Find(pair.Key).HasAny(TagSet.Demeaning))
            .Take(CommonWords)
            .Select(pair => pair.Key)];
        KeyValuePair<ulong, bool>[] words = [.. _counts
            .Where(pair => pair.Value >= FewestSeen)
            .OrderBy(pair => pair.Key)
            .Select(pair => KeyValuePair.Create(pair.Key, common.Contains(pair.Key)))];
        return Vocabulary.From(words);
    }
}
