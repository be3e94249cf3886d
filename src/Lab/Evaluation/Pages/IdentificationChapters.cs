using ModerationBot.Lab.Evaluation.Identification;
using ModerationBot.Lab.Evaluation.Identification.Everyday;
using ModerationBot.Lab.Evaluation.Identification.Numbers;
using ModerationBot.Lab.Evaluation.Identification.Risk;

namespace ModerationBot.Lab.Evaluation.Pages;

/// <summary>The chapters of the identification half.</summary>
internal static class IdentificationChapters
{
    private const string Half = IdentificationEvaluator.Half;

    /// <summary>Adds what was measured of it.</summary>
    public static void Add(ChapterWriter writer)
    {
        Items(writer, "test", "Identification, own test set");
        Spans(writer, "test", "Identification, spans of the own test set");
        Names(writer);
        Numbers(writer);
        Everyday(writer, "test", "Identification, everyday English, test half");
        Published(writer);
        Risk(writer);
        Items(writer, "dev", "Identification, own development set");
        Spans(writer, "dev", "Identification, spans of the own development set");
        Everyday(writer, "dev", "Identification, everyday English, development half");
    }

    private static void Items(ChapterWriter writer, string split, string title) => writer.Add(
        title,
        """
        Could a reader recognise the patient? The score of an item is the highest of all detectors of the half. "Benign flagged by
        any half" counts the false alarms of both halves together, as a moderator sees them.
        """,
        [.. Each(language => (string[])["", " by kind", " by function"], (language, cut) => $"{Half} own {split} {language}{cut}")],
        IdentificationColumns.Items);

    private static void Spans(ChapterWriter writer, string split, string title) => writer.Add(
        title,
        """
        A marked span is found when a finding of its type covers at least half of it, whatever its score, or, flagged, with a score
        of at least 0.5. Precision is of findings of at least 0.5: right are those that cover half of a mark of their type or lie in
        one with half of themselves. Telephone, mail, web address and account count as one type; places and places of care also
        together. In texts that identify nobody nothing is marked.
        """,
        [.. Languages.All.Select(language => $"{Half} spans {split} {language}")],
        IdentificationColumns.Spans);

    private static void Names(ChapterWriter writer) => writer.Add(
        "Identification, names by origin",
        """
        Held-back names of each origin in the same sentences (`src/Lab/Corpus/carriers-*.txt`), as written and all in lower case:
        the share of the words of the names that lie in a finding of a person, whatever its score. The gap by chance is what the
        same hits give when they are dealt out at random.
        """,
        [.. Each(language => (string[])["", " by origin"], (language, cut) => $"{Half} names {language}{cut}")],
        IdentificationColumns.Names);

    private static void Numbers(ChapterWriter writer) => writer.Add(
        "Identification, numbers with check digits",
        """
        `src/Lab/Corpus/numbers.tsv`: national, health, bank, card and staff numbers, each reckoned from its published rule, and what
        only looks like one. Recall: right numbers of which a finding of a number covers half, whatever its score (the number of a
        colleague, or one that nothing announces, stays under the line on purpose), or, flagged, of at least 0.5. Precision: every
        finding of a number, of any score, that lies on one, right key or wrong; the look-alikes, a third of the rows, are in it. Beside
        the recognisers also the tagger of the whole text calls numbers a patient's: the last precision is without it. A wrong key is
        to be found and weighed less: with less severity than the right numbers of its kind.
        """,
        NumberTable.Sections,
        IdentificationColumns.Numbers);

    private static void Everyday(ChapterWriter writer, string split, string title) => writer.Add(
        title,
        """
        `src/Lab/Corpus/details-en.jsonl`: sentences of everyday life and business, without patients; a quarter holds no detail.
        Counted are tokens: those of a marked detail that lie in any finding of the half, whatever its score, also of those seen and
        given to nobody. In the rows of one group findings count only for details of their own group. Intervals take tokens for
        independent, and are too narrow by what tokens of one name share.
        """,
        [$"{EverydayTable.Section} {split}", $"{EverydayTable.Section} {split} by type"],
        IdentificationColumns.Everyday);

    private static void Published(ChapterWriter writer) => writer.Add(
        "Identification, published cases",
        """
        Case reports that name nobody: sentences that were not learnt from, and the first 1,500 characters of whole reports. False
        persons are names taken for a patient's.
        """,
        PublishedTable.Sections,
        IdentificationColumns.Published);

    private static void Risk(ChapterWriter writer) => writer.Add(
        "Identification, is the stated risk true?",
        """
        20,000 posts about people drawn from the tables of towns, ages and jobs. The stated risk is what the composition of details
        says: the chance to name the right person at one guess. The true risk is that of the same population, where only people of
        20 to 64 hold a job. Where the towns of a table bear the name of a person or an everyday word the product passes them by on
        purpose; those posts stand in the lowest bin. The ratio of others is the median where 0.01 to 1,000 others match.
        """,
        [RiskTable.Section, RiskTable.Section + " bins"],
        IdentificationColumns.Risk);

    private static IEnumerable<string> Each(Func<string, IEnumerable<string>> cuts, Func<string, string, string> name) =>
        Languages.All.SelectMany(cuts, name);
}
