using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Discrimination;

/// <summary>Text to features, the same way when a model learns and when it judges.</summary>
internal sealed class FeatureExtractor(Lexicon lexicon, Vocabulary vocabulary)
{
    // A guess below this is looked up in both languages.
    private const double SureLanguage = 0.75;

    /// <summary>Reads a text into words and units. The caller disposes the reading.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Language of the item; of its parent when its own cannot be told.</param>
    public Reading Read(PreparedText text, LanguageGuess language)
    {
        bool both = language.Code == LanguageGuess.Undetermined || language.Confidence < SureLanguage;
        Spelling spelling = new(lexicon, vocabulary, both || language.Code == LanguageGuess.French, both || language.Code == LanguageGuess.English);
        Reading reading = new(text.Tokens.Length, text.Text.Length);
        new WordReader(text, spelling, repair: true).Run(ref reading);
        new UnitReader(spelling).Run(ref reading);
        return reading;
    }

    /// <summary>Gives every feature of a reading.</summary>
    /// <param name="reading">The text.</param>
    /// <param name="hidden">Words to hide, to learn without them; empty when nothing is hidden.</param>
    /// <param name="sink">Takes the features.</param>
    public static void Extract<TSink>(in Reading reading, ReadOnlySpan<bool> hidden, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        WordFeatures.Extract(reading, hidden, ref sink);
        LetterFeatures.Extract(reading, hidden, ref sink);
        TagFeatures.Extract(reading, ref sink);
        FrameFeatures.Extract(reading, ref sink);
        ConceptFeatures.Extract(reading, ref sink);
    }
}
