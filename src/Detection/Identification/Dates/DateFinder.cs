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

    private static readonly WordSet BirthWords = new("ne nee nes naissance naissances ddn dn dob d.o.b born birth birthdate naquit n(e)");

    private static readonly WordSet Months = new(
        "janvier janv fevrier fev fevr mars avril avr mai juin juillet juil aout septembre sept octobre oct novembre nov decembre dec "
        + "january jan february feb march april apr may june july august aug september sep october november december");

    private const string FrenchMonths = "janvier|janv\\.?|f[ée]vrier|f[ée]vr?\\.?|mars|avril|avr\\.?|mai|juin|juillet|juil\\.?|ao[uû]t|septembre|sept\\.?|octobre|oct\\.?|novembre|nov\\.?|d[ée]cembre|d[ée]c\\.?";

    private const string EnglishMonths = "January|Jan\\.?|February|Feb\\.?|March|April|Apr\\.?|May|June|July|August|Aug\\.?|September|Sept?\\.?|October|Oct\\.?|November|Nov\\.?|December|Dec\\.?";

    private const string NumberWord = "(?:z[ée]ro|mille?|cents?|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|et)";

    /// <summary>The dates of a text, in order.</summary>
    public static IReadOnlyList<DateMention> Find(PreparedText text)
    {
        List<DateMention> dates = [];
        if (text.DigitCount >= 3)
        {
            Collect(text, Numeric, dates, IsNumericDate, full: true, day: true);
            Collect(text, Iso, dates, _ => true, full: true, day: true);
        }

        if (!NamesMonth(text))
        {
            return dates;
        }

        Collect(text, Worded, dates, _ => true, full: true, day: true);
        Collect(text, DayMonthYear, dates, _ => true, full: true, day: true);
        Collect(text, EnglishDayMonthYear, dates, _ => true, full: true, day: true);
        Collect(text, DayMonth, dates, _ => true, full: false, day: true);
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

    private static void Collect(PreparedText text, Regex pattern, List<DateMention> dates, Func<string, bool> accepts, bool full, bool day)
    {
        foreach (ValueMatch match in pattern.EnumerateMatches(text.Text))
        {
            TextSpan span = text.Map.ToOriginal(new(match.Index, match.Length));
            bool known = dates.Exists(date => date.Span.Overlaps(span));
            if (!known && accepts(text.Text.Substring(match.Index, match.Length)))
            {
                dates.Add(new(span, full, day, IsBirth(text, span)));
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
        bool fits = (first is >= 1 and <= 31 && second is >= 1 and <= 12) || (!shortYear && first is >= 1 and <= 12 && second is >= 1 and <= 31);
        return fits && (shortYear ? parts[0].Length == 2 && parts[1].Length == 2 : year is >= 1890 and <= 2060);
    }

    [GeneratedRegex(@"(?<![\d.,/-])[O\d]{1,2} ?(?:/ ?[O\d]{1,2} ?/|\|[O\d]{1,2}\||\. ?[O\d]{1,2} ?\.|- ?[O\d]{1,2} ?-) ?(?:[O\d]{4}|[O\d]{2})(?![\d/-]|[.,]\d| ?(?:mg|ml|g/|%))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numeric { get; }

    [GeneratedRegex(@"(?<![\d-])(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\d-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Iso { get; }

    [GeneratedRegex(@"(?<![\d.,/\p{L}])(?:1er|[0-3]?\d) ?(?:" + FrenchMonths + @") ?(?:[' ]\d{2}|(?:18|19|20)\d{2})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DayMonthYear { get; }

    [GeneratedRegex(@"(?<![\d.,/\p{L}])(?:(?:" + EnglishMonths + @") [0-3]?\d(?:st|nd|rd|th)?,? (?:18|19|20)\d{2}|[0-3]?\d(?:st|nd|rd|th)?(?: of)? (?:" + EnglishMonths + @"),? (?:18|19|20)\d{2})(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EnglishDayMonthYear { get; }

    [GeneratedRegex(@"(?<![\d.,/\p{L}])(?:(?:1er|[0-3]?\d) (?i:" + FrenchMonths + @")|[0-3]?\d(?:st|nd|rd|th)(?: of)? (?:" + EnglishMonths + @")|(?:January|February|March|April|June|July|August|September|October|November|December) [0-3]?\d(?:st|nd|rd|th)?)(?![\p{L}\d])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DayMonth { get; }

    [GeneratedRegex(@"(?<![\d.,/\p{L}])(?:(?i:" + FrenchMonths + @")|" + EnglishMonths + @") (?:19|20)\d{2}(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MonthYear { get; }

    [GeneratedRegex(@"(?<!\p{L})(?:premier|1er|[0-3]?\d|" + NumberWord + @"(?:[ -]" + NumberWord + @"){0,3}) (?:" + FrenchMonths + @") (?:mille?|deux[ -]mille|dix[ -]neuf[ -]cent)(?:[ -]" + NumberWord + @"){0,8}(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Worded { get; }
}
