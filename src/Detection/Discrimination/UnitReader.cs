namespace ModerationBot.Detection.Discrimination;

/// <summary>Second pass of a <see cref="Reading"/>: the longest terms of the lexicon, then the reach of negations and wishes.</summary>
internal readonly struct UnitReader(Spelling spelling)
{
    private const int NegationReach = 6;
    private const int ReportReach = 8;
    private static readonly ulong Denials = TagSet.Of(LexiconTag.Negation, LexiconTag.Negclaim);

    /// <summary>Adds the units of the words to the reading.</summary>
    public void Run(ref Reading reading)
    {
        int sentence = -1;
        for (int i = 0; i < reading.WordCount;)
        {
            ref readonly Word word = ref reading.Words[i];
            sentence += word.Is(WordMarks.SentenceStart) || sentence < 0 ? 1 : 0;
            (LexiconEntry entry, int length) = Longest(reading.Words, i);
            reading.Add(new Unit
            {
                FirstWord = i,
                WordCount = length,
                Sentence = sentence,
                Entry = entry,
                Marks = (word.Is(WordMarks.SentenceStart) ? UnitMarks.SentenceStart : 0)
                    | (word.Is(WordMarks.AfterMark) ? UnitMarks.AfterMark : 0)
                    | (word.Is(WordMarks.Quoted) ? UnitMarks.Quoted : 0),
            });
            i += length;
        }

        Scopes(reading.Units);
        Questions(reading.Units, reading.Words);
    }

    private (LexiconEntry Entry, int Length) Longest(ReadOnlySpan<Word> words, int first)
    {
        ulong french = Lexicon.Seed(true);
        ulong english = Lexicon.Seed(false);
        LexiconEntry best = default;
        int length = 1;
        for (int i = first; i < words.Length && i - first < Lexicon.LongestTerm; i++)
        {
            if (i > first && words[i].Is(WordMarks.SentenceStart))
            {
                break;
            }

            french = WordHash.Join(french, words[i].Hash);
            english = WordHash.Join(english, words[i].Hash);
            LexiconEntry entry = spelling.Find(french, english);
            if (entry.IsTerm)
            {
                (best, length) = (entry, i - first + 1);
            }

            if (!entry.IsPrefix)
            {
                break;
            }
        }

        return (best, length);
    }

    private static void Scopes(Span<Unit> units)
    {
        int negated = 0;
        int reported = 0;
        bool modal = false;
        bool denied = false;
        for (int i = 0; i < units.Length; i++)
        {
            ref Unit unit = ref units[i];
            if (unit.Is(UnitMarks.SentenceStart))
            {
                (negated, reported, modal, denied) = (0, 0, false, false);
            }

            if (unit.Is(UnitMarks.AfterMark) || unit.Entry.Has(LexiconTag.But))
            {
                (negated, denied) = (0, denied && !unit.Entry.Has(LexiconTag.But));
            }

            unit.Marks |= (negated > 0 || denied ? UnitMarks.Negated : 0) | (modal ? UnitMarks.Modal : 0) | (reported > 0 ? UnitMarks.Reported : 0);
            negated = unit.Entry.HasAny(Denials) ? NegationReach : negated - 1;
            reported = unit.Entry.Has(LexiconTag.Meta) ? ReportReach : reported - 1;
            denied |= unit.Entry.Has(LexiconTag.Negclaim);
            modal |= unit.Entry.Has(LexiconTag.Modal);
        }
    }

    private static void Questions(Span<Unit> units, ReadOnlySpan<Word> words)
    {
        bool asked = false;
        int sentence = -1;
        for (int i = units.Length - 1; i >= 0; i--)
        {
            bool mark = words[units[i].FirstWord].Is(WordMarks.QuestionMark);
            asked = units[i].Sentence == sentence ? asked || mark : mark;
            sentence = units[i].Sentence;
            units[i].Marks |= asked ? UnitMarks.Asked : 0;
        }
    }
}
