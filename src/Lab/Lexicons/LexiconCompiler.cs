using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Text;

namespace ModerationBot.Lab.Lexicons;

/// <summary>Rows of the lexicon files to the table that the detector reads: forms made, words folded, prefixes marked.</summary>
internal static class LexiconCompiler
{
    private const int ShortestMasked = 4;
    private static readonly ulong Maskable = TagSet.Of(LexiconTag.Slur, LexiconTag.Insult, LexiconTag.Profanity);

    /// <summary>Compiles the rows.</summary>
    public static Lexicon Compile(IReadOnlyList<LexiconRow> rows) => Lexicon.From(Entries(rows));

    /// <summary>Every form with its entry, before it is laid out.</summary>
    public static IReadOnlyDictionary<ulong, LexiconEntry> Entries(IReadOnlyList<LexiconRow> rows)
    {
        SortedDictionary<ulong, LexiconEntry> entries = [];
        foreach (LexiconRow row in rows)
        {
            foreach (string form in Forms(row))
            {
                Add(entries, form, row.Language == "fr", row.Entry);
            }
        }

        return entries;
    }

    /// <summary>The forms of a row: inflected, and with stars in the place of the inner letters when it is an insult.</summary>
    public static IEnumerable<string> Forms(LexiconRow row)
    {
        IEnumerable<string> forms = row.Language == "fr" ? FrenchForms.Of(row.Term, row.Forms) : EnglishForms.Of(row.Term, row.Forms);
        foreach (string form in forms.Distinct(StringComparer.Ordinal))
        {
            yield return form;
            bool masks = row.Entry.HasAny(Maskable)
                && form.Length is >= ShortestMasked and < 12 && form.All(char.IsAsciiLetter);
            if (masks)
            {
                yield return form[0] + new string('*', form.Length - 2) + form[^1];
                yield return form[0] + new string('*', form.Length - 1);
                yield return form[..2] + new string('*', form.Length - 2);
            }
        }
    }

    private static void Add(SortedDictionary<ulong, LexiconEntry> entries, string form, bool french, LexiconEntry entry)
    {
        ulong hash = Lexicon.Seed(french);
        ulong[] words = Words(form);
        for (int i = 0; i < words.Length; i++)
        {
            hash = WordHash.Join(hash, words[i]);
            LexiconEntry added = i + 1 == words.Length ? entry : LexiconEntry.Prefix;
            entries[hash] = entries.TryGetValue(hash, out LexiconEntry known) ? known.With(added) : added;
        }
    }

    // Read by the reader of the detector, so that a term is cut exactly as it will be in a text.
    private static ulong[] Words(string form)
    {
        PreparedText text = PreparedText.From(form, "fr");
        using Reading reading = new(text.Tokens.Length, text.Text.Length);
        Reading filled = reading;
        bool starred = form.Contains('*', StringComparison.Ordinal);
        new WordReader(text, new Spelling(Lexicon.Empty, Vocabulary.Empty, true, true), repair: starred).Run(ref filled);
        ulong[] words = new ulong[filled.WordCount];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = filled.Words[i].Hash;
        }

        return words;
    }
}
