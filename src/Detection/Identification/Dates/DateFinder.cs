using System.Globalization;
using System.Text.RegularExpressions;
using ModerationBot.Detection.Identification.Tables;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Dates;

/// <summary>
/// Finds dates: 12/03/1951, 1951-03-12, 12 mars 1951, March 12th, "deux mars mille neuf cent quarante". A fraction without a
/// year (10/6, 3/6, 12/8) is an acuity or a blood pressure, never a date.
/// </summary>
internal static partial class DateFinder
{
    private const int Reach = 5;

    private static readonly WordSet BirthWords = new("ne nee nes naissance naissances ddn dn dob d.o.b born birth birthdate birthday naquit n(e) bday d.o.b b.d naiss anniversaire");

    private static readonly WordSet Months = new(
        "janvier janv fevrier fev fevr mars avril avr mai juin juillet juil aout septembre sept octobre oct novembre nov decembre dec "
        + "january jan february feb march mar april apr may june jun july jul august aug september sep october november december");

    private const string FrenchMonths = "janvier|janv\\.?|f[ée]vrier|f[ée]vr?\\.?|mars|avril|avr\\.?|mai|juin|juillet|juil\\.?|ao[uû]t|septembre|sept\\.?|octobre|oct\\.?|novembre|nov\\.?|d[ée]cembre|d[ée]c\\.?";

    private const string EnglishMonths = "January|Jan\\.?|February|Feb\\.?|March|Mar\\.?|April|Apr\\.?|May|June|Jun\\.?|July|Jul\\.?|August|Aug\\.?|September|Sept?\\.?|October|Oct\\.?|November|Nov\\.?|December|Dec\\.?";

    private const string NumberWord = "(?:z[ée]ro|mille?|cents?|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|et)";

    /// <summary>The dates of a text, in order.</summary>
    public static IReadOnlyList<DateMention> Find(PreparedText text)
    {
        List<DateMention> dates = [];
        DateShapes shapes = DateShapes.Of(text);
        if (shapes.Numeric)
        {
            Collect(text, Numeric, dates, IsNumericDate, full: true, day: true);
            Collect(text, Iso, dates, _ => true, full: true, day: true);
            Collect(text, ShortBirth, dates, IsNumericDate, full: true, day: true, birthOnly: true);
            Collect(text, ShortAmerican, dates, _ => true, full: true, day: true);
        }

        if (shapes.Dashed)
        {
            Collect(text, Dashed, dates, _ => true, full: true, day: true);
        }

        if (!NamesMonth(text))
        {
            return dates;
        }

        Collect(text, EnglishWorded, dates, _ => true, full: true, day: true);
        Collect(text, Worded, dates, _ => true, full: true, day: true);
        Collect(text, DayMonthYear, dates, _ => true, full: true, day: true);
        Collect(text, EnglishDayMonthYear, dates, _ => true, full: true, day: true);
        Collect(text, DayMonth, dates, _ => true, full: false, day: true);
        Collect(text, EnglishDay, dates, _ => true, full: false, day: true);
        Collect(text, MonthYear, dates, _ => true, full: false, day: false);
        dates.Sort((one, other) => one.Span.Start.CompareTo(other.Span.Start));
        return dates;
    }

    private static bool NamesMonth(PreparedText text)
    {
        foreach (ref readonly Token token in text.Tokens)
        {
            if (token.Kind == TokenKind.Word && Months.Contains(text.Folded(token)))
            {
                return true;
            }
        }

        return false;
    }

    private static void Collect(PreparedText text, Regex pattern, List<DateMention> dates, Func<string, bool> accepts, bool full, bool day, bool birthOnly = false)
    {
        foreach (ValueMatch match in pattern.EnumerateMatches(text.Text))
        {
            TextSpan span = text.Map.ToOriginal(new(match.Index, match.Length));
            bool known = dates.Exists(date => date.Span.Overlaps(span));
            if (!known && accepts(text.Text.Substring(match.Index, match.Length)) && IsBirth(text, span) is var birth && (birth || !birthOnly))
            {
                dates.Add(new(span, full, day, birth));
            }
        }
    }

    private static bool IsBirth(PreparedText text, TextSpan span)
    {
        int at = text.TokenAt(span.Start);
        for (int i = at - 1; i >= Math.Max(0, at - Reach); i--)
        {
            if (BirthWords.Contains(text.Folded(text.Tokens[i])))
            {
                return true;
            }
        }

        ReadOnlySpan<char> before = text.Original.AsSpan(Math.Max(0, span.Start - 7), Math.Min(7, span.Start));
        if (before.Contains("d.o.b", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // "12/03/1951 (70 ans)".
        int next = text.TokenAt(span.End);
        return next + 1 < text.Tokens.Length && text.Surface(text.Tokens[next]) is "(" && Context.AgeReader.IsAge(text, next + 1);
    }

    private static bool IsNumericDate(string match)
    {
        string[] parts = match.Replace(" ", string.Empty, StringComparison.Ordinal).Replace('O', '0').Split('/', '.', '-', '|');
        int first = int.Parse(parts[0], CultureInfo.InvariantCulture);
        int second = int.Parse(parts[1], CultureInfo.InvariantCulture);
        int year = int.Parse(parts[2], CultureInfo.InvariantCulture);
        bool shortYear = parts[2].Length == 2;
        if (parts[0].Length == 4)
        {
            (first, year) = (year, first);
            shortYear = false;
        }

        if (shortYear && parts[0] == parts[1] && parts[1] == parts[2])
        {
            return false;
        }

        bool fits = (first is >= 1 and <= 31 && second is >= 1 and <= 12) || (first is >= 1 and <= 12 && second is >= 1 and <= 31);
        return fits && (shortYear || year is >= 1890 and <= 2060);
    }

    [GeneratedRegex(@"(?<![\d.,/-])(?:[O\d]{1,2} ?(?:/ ?[O\d]{1,2} ?/|\|[O\d]{1,2}\||\. ?[O\d]{1,2} ?\.|- ?[O\d]{1,2} ?-) ?[O\d]{4}|[O\d]{2} ?(?:/ ?[O\d]{2} ?/|\|[O\d]{2}\||\. ?[O\d]{2} ?\.|- ?[O\d]{2} ?-) ?[O\d]{2}|(?:19|20)\d{2}[/.]\d{1,2}[/.]\d{1,2})(?![\d/-]|[.,]\d| ?(?:mg|ml|g/|%))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numeric { get; }

    // Too like an acuity or a ratio, unless a birth is announced: "dob 9/9/41", "DOB 1-30-57".
    [GeneratedRegex(@"(?<![\d.,/-])\d{1,2}([/.-])\d{1,2}\1\d{2}(?![\d/-]|[.,]\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ShortBirth { get; }

    // Month, then a day that can be no month: "2/13/93". Three parts of which the second is 13 to 31 are no acuity.
    [GeneratedRegex(@"(?<![\d.,/-])(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])/\d{2}(?![\d/-]|[.,]\d| ?(?:mg|ml|g/|%))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ShortAmerican { get; }

    // "03-Apr-19", "3-mars-1987", "12/Jan/2020".
    [GeneratedRegex(
        @"(?<![\d.,/\p{L}-])[0-3]?\d([-/. ])(?:jan|feb|f[ée]v|mar|apr|avr|may|mai|jun|jui|jul|aug|ao[uû]|sep|oct|nov|d[eé]c)\p{L}{0,6}\.?\1(?:(?:18|19|20)\d{2}|\d{2})(?![\d-])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex Dashed { get; }

    // "the fourth of May 1987", "March the 3rd".
    [GeneratedRegex(
        @"(?<!\p{L})(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-\p{L}{5,7}|thirtieth|thirty-first) of (?:January|February|March|April|May|June|July|August|September|October|November|December)(?:,? (?:18|19|20)\d{2}|,? nineteen[ -]\p{L}+(?:[ -]\p{L}+)?)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex EnglishWorded { get; }

    // A day without its year: "Jul 4", "the 4th of May", "May 4th", "4 July", "the fourth of May".
    [GeneratedRegex(
        @"(?<![\d.,/\p{L}])(?:(?:" + EnglishMonths + @") (?:the )?[0-3]?\d(?:st|nd|rd|th)?|[0-3]?\d(?:st|nd|rd|th)?(?: of)? (?:" + EnglishMonths + @")|(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|twentieth|thirtieth) of (?:" + EnglishMonths + @"))(?![\p{L}\d]|[.,:/]\d| ?%)",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex EnglishDay { get; }

    [GeneratedRegex(@"(?<![\d-])(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\d-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Iso { get; }

    [GeneratedRegex(@"(?<![\d.,/\p{L}])(?:1er|[0-3]?\d) ?(?:" + FrenchMonths + @") ?(?:[' ]\d{2}|(?:18|19|20)\d{2})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DayMonthYear { get; }

    [GeneratedRegex(@"(?<![\d.,/\p{L}])(?:(?:" + EnglishMonths + @") (?:the )?[0-3]?\d(?:st|nd|rd|th)?,? (?:(?:18|19|20)\d{2}|'\d{2})|[0-3]?\d(?:st|nd|rd|th)?(?: of)? (?:" + EnglishMonths + @"),? (?:18|19|20)\d{2})(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EnglishDayMonthYear { get; }

    [GeneratedRegex(@"(?<![\d.,/\p{L}])(?:(?:1er|[0-3]?\d) (?i:" + FrenchMonths + @")|[0-3]?\d(?:st|nd|rd|th)(?: of)? (?:" + EnglishMonths + @")|(?:January|February|March|April|June|July|August|September|October|November|December) [0-3]?\d(?:st|nd|rd|th)?)(?![\p{L}\d])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DayMonth { get; }

    [GeneratedRegex(@"(?<![\d.,/\p{L}])(?:(?i:" + FrenchMonths + @")|" + EnglishMonths + @") (?:19|20)\d{2}(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MonthYear { get; }

    [GeneratedRegex(@"(?<!\p{L})(?:premier|1er|[0-3]?\d|" + NumberWord + @"(?:[ -]" + NumberWord + @"){0,3}) (?:" + FrenchMonths + @") (?:mille?|deux[ -]mille|dix[ -]neuf[ -]cent)(?:[ -]" + NumberWord + @"){0,8}(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Worded { get; }
}
