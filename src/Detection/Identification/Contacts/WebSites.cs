using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Contacts;

/// <summary>What an address says of itself: a reference that everybody may cite, or a page about people.</summary>
internal static class WebSites
{
    private const int Shortest = 6;

    private static readonly string[] References =
    [
        "doi.org", "pubmed", "ncbi.nlm", "has-sante", "cochrane", "nejm.org", "thelancet", "bmj.com", "jamanetwork", "who.int", "cdc.gov", "nice.org", "nhs.uk", "gov.uk", "ameli.fr", "vidal.fr",
        "uptodate", "wikipedia", "legifrance", "service-public", "sante.gouv", "ansm.", "msdmanuals", "omedit", "lecrat", "medscape", "sciencedirect", "elsevier", "springer", "wiley", "arxiv",
        "canada.ca", "inesss", "kce.fgov", "inami.fgov", "doctolib", "eventbrite", "helloasso", "doodle", "surveymonkey", "zoom.us", "meet.google",
    ];

    private static readonly string[] Telling =
    [
        "facebook", "fb.com", "instagram", "insta.", "tiktok", "linkedin", "snapchat", "x.com/", "twitter", "threads.net", "youtube", "youtu.be", "video", "strava", "gofundme", "givesendgo", "leetchi",
        "cagnotte", "petition", "change.org", "avis-de-deces", "deces", "obseques", "defunt", "dansnoscoeurs", "libramemoria", "legacy.com", "obituar", "faits-divers", "fait-divers", "journal", "presse",
        "telegramme", "ouest-france", "courrier", "news", "gazette", "tribune", "replay", "blog", "disparition", "missing", "watch", "live", "forum", "/p/", "/post", "/status",
    ];

    /// <summary>A text book, a register, a congress.</summary>
    public static bool IsReference(ReadOnlySpan<char> address) => Holds(address, References);

    /// <summary>A profile, a fund-raising page, a press article, a death notice.</summary>
    public static bool TellsOfPeople(ReadOnlySpan<char> address) => Holds(address, Telling);

    /// <summary>The address around a slash, "name.ending/path"; empty when it is none.</summary>
    public static TextSpan PathAround(string text, int slash)
    {
        int start = slash;
        while (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '-'))
        {
            start--;
        }

        int end = slash + 1;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or ')' or ','))
        {
            end++;
        }

        int dot = text.LastIndexOf('.', Math.Max(0, slash - 1), slash - start);
        bool host = dot > start + 2 && slash - dot is >= 3 and <= 9 && IsLetters(text.AsSpan(dot + 1, slash - dot - 1)) && !char.IsAsciiDigit(text[start]);
        bool free = start == 0 || text[start - 1] is not ('/' or '@');
        return host && free && end - start >= Shortest && end > slash + 1 ? TextSpan.Between(start, end) : default;
    }

    private static bool IsLetters(ReadOnlySpan<char> ending)
    {
        foreach (char c in ending)
        {
            if (!char.IsAsciiLetterLower(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Holds(ReadOnlySpan<char> address, string[] names)
    {
        foreach (string name in names)
        {
            if (address.Contains(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
